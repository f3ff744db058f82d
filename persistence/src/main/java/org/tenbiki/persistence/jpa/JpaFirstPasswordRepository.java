package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.tenbiki.domain.contract.FirstPassword;
import org.tenbiki.domain.contract.FirstPasswordRepository;

/** {@link FirstPasswordRepository} over JPA. */
@Dependent
public class JpaFirstPasswordRepository implements FirstPasswordRepository {
  private final EntityManager em;

  @Inject
  public JpaFirstPasswordRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(FirstPassword password) {
    em.persist(password);
    em.flush();
  }

  @Override
  public Optional<FirstPassword> findByUser(long userId) {
    return em.createQuery("select p from FirstPassword p where p.userId = :id", FirstPassword.class)
        .setParameter("id", userId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public int wipeExpired(Instant now) {
    return em.createQuery(
            "update FirstPassword p set p.sealedSecret = null"
                + " where p.sealedSecret is not null and p.issuedAt <= :issued")
        .setParameter("issued", now.minus(FirstPassword.HANDING_OVER))
        .executeUpdate();
  }
}
