package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.tenbiki.domain.secondfactor.SecondFactor;
import org.tenbiki.domain.secondfactor.SecondFactorRepository;

/** {@link SecondFactorRepository} over JPA. */
@Dependent
public class JpaSecondFactorRepository implements SecondFactorRepository {
  private final EntityManager em;

  @Inject
  public JpaSecondFactorRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(SecondFactor factor) {
    em.persist(factor);
    em.flush();
  }

  @Override
  public Optional<SecondFactor> findByUser(long userId) {
    return one("select f from SecondFactor f where f.userId = :id", userId);
  }

  @Override
  public Optional<SecondFactor> findByCounter(long counterId) {
    return one("select f from SecondFactor f where f.counterId = :id", counterId);
  }

  private Optional<SecondFactor> one(String query, long id) {
    return em.createQuery(query, SecondFactor.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public SecondFactor lock(long id) {
    return Rows.lock(em, SecondFactor.class, id);
  }
}
