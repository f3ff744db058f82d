package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.tenbiki.domain.contract.ContractImport;
import org.tenbiki.domain.contract.ContractImportRepository;

/** {@link ContractImportRepository} over JPA. */
@Dependent
public class JpaContractImportRepository implements ContractImportRepository {
  private final EntityManager em;

  @Inject
  public JpaContractImportRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(ContractImport contractImport) {
    em.persist(contractImport);
    em.flush();
  }

  @Override
  public Optional<ContractImport> findByTokenHash(String tokenHash) {
    return em.createQuery(
            "select i from ContractImport i where i.tokenHash = :hash", ContractImport.class)
        .setParameter("hash", tokenHash)
        .getResultStream()
        .findFirst();
  }

  @Override
  public ContractImport lock(long id) {
    return Rows.lock(em, ContractImport.class, id);
  }

  @Override
  public int removeExpired(Instant now) {
    return em.createQuery("delete from ContractImport i where i.expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
