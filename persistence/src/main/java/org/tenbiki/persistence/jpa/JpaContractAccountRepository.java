package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.contract.ContractAccount;
import org.tenbiki.domain.contract.ContractAccountRepository;

/** {@link ContractAccountRepository} over JPA. */
@Dependent
public class JpaContractAccountRepository implements ContractAccountRepository {
  private final EntityManager em;

  @Inject
  public JpaContractAccountRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(ContractAccount account) {
    em.persist(account);
    em.flush();
  }

  @Override
  public Optional<ContractAccount> find(long contractId, long id) {
    return findWithRemoved(contractId, id).filter(account -> !account.isRemoved());
  }

  @Override
  public Optional<ContractAccount> findWithRemoved(long contractId, long id) {
    return em.createQuery(
            "select a from ContractAccount a where a.contractId = :contract and a.id = :id",
            ContractAccount.class)
        .setParameter("contract", contractId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<ContractAccount> ofContract(long contractId) {
    return em.createQuery(
            "select a from ContractAccount a where a.contractId = :contract"
                + " and a.removedAt is null order by a.branchNumber, a.number, a.kind",
            ContractAccount.class)
        .setParameter("contract", contractId)
        .getResultList();
  }
}
