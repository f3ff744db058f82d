package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.tenbiki.domain.contract.Consignor;
import org.tenbiki.domain.contract.ConsignorRepository;

/** {@link ConsignorRepository} over JPA. */
@Dependent
public class JpaConsignorRepository implements ConsignorRepository {
  private final EntityManager em;

  @Inject
  public JpaConsignorRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<Consignor> find(long contractId) {
    return Optional.ofNullable(em.find(Consignor.class, contractId));
  }

  @Override
  public void add(Consignor consignor) {
    em.persist(consignor);
    em.flush();
  }
}
