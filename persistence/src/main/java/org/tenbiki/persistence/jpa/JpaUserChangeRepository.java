package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenbiki.domain.contract.ContractStatus;
import org.tenbiki.domain.user.UserChange;
import org.tenbiki.domain.user.UserChangeRepository;

/** {@link UserChangeRepository} over JPA. */
@Dependent
public class JpaUserChangeRepository implements UserChangeRepository {
  private final EntityManager em;

  @Inject
  public JpaUserChangeRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(UserChange change) {
    em.persist(change);
    em.flush();
  }

  @Override
  public Optional<UserChange> find(long contractId, long id) {
    return em.createQuery(
            "select c from UserChange c where c.contractId = :contract and c.id = :id",
            UserChange.class)
        .setParameter("contract", contractId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<UserChange> waiting(long contractId) {
    return em.createQuery(
            "select c from UserChange c where c.contractId = :contract and c.expiresAt is null"
                + " order by c.preparedAt, c.id",
            UserChange.class)
        .setParameter("contract", contractId)
        .getResultList();
  }

  @Override
  public List<Long> usersOf(long contractId, Set<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "select c.userId from UserChange c where c.contractId = :contract and c.id in :ids"
                    + " and c.userId is not null",
                Long.class)
            .setParameter("contract", contractId)
            .setParameter("ids", ids)
            .getResultList();
  }

  @Override
  public boolean isAwaited(String loginId) {
    return !em.createQuery(
            "select c.id from UserChange c, Contract k where c.loginId = :loginId"
                + " and c.userId is null and c.expiresAt is null"
                + " and k.id = c.contractId and k.status = :served",
            Long.class)
        .setParameter("loginId", loginId)
        .setParameter("served", ContractStatus.ACTIVE)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public void remove(UserChange change) {
    em.remove(change);
  }

  @Override
  public void removeOf(long contractId) {
    em.createQuery("delete from UserChange c where c.contractId = :contract")
        .setParameter("contract", contractId)
        .executeUpdate();
  }

  @Override
  public int removeExpired(Instant now) {
    return em.createQuery("delete from UserChange c where c.expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
