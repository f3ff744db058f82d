package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.tenbiki.domain.secondfactor.LoginPassage;
import org.tenbiki.domain.secondfactor.LoginPassageRepository;

/** {@link LoginPassageRepository} over JPA. */
@Dependent
public class JpaLoginPassageRepository implements LoginPassageRepository {
  private final EntityManager em;

  @Inject
  public JpaLoginPassageRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(LoginPassage passage) {
    em.persist(passage);
    em.flush();
  }

  @Override
  public Optional<LoginPassage> findByTokenHash(String tokenHash) {
    return em.createQuery(
            "select p from LoginPassage p where p.tokenHash = :hash", LoginPassage.class)
        .setParameter("hash", tokenHash)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void removeOf(long userId) {
    em.createQuery("delete from LoginPassage p where p.userId = :user")
        .setParameter("user", userId)
        .executeUpdate();
  }

  @Override
  public int removeExpired(Instant now) {
    return em.createQuery("delete from LoginPassage p where p.expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
