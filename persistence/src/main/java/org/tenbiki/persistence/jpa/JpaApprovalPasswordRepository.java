package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.approval.ApprovalPassword;
import org.tenbiki.domain.approval.ApprovalPasswordRepository;

/** {@link ApprovalPasswordRepository} over JPA. */
@Dependent
public class JpaApprovalPasswordRepository implements ApprovalPasswordRepository {
  private final EntityManager em;

  @Inject
  public JpaApprovalPasswordRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(ApprovalPassword password) {
    em.persist(password);
    em.flush();
  }

  @Override
  public Optional<ApprovalPassword> findByUser(long userId) {
    return one("select p from ApprovalPassword p where p.userId = :id", userId);
  }

  @Override
  public Optional<ApprovalPassword> findByCredential(long credentialId) {
    return one("select p from ApprovalPassword p where p.credentialId = :id", credentialId);
  }

  private Optional<ApprovalPassword> one(String query, long id) {
    return em.createQuery(query, ApprovalPassword.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Long> credentialsOf(Collection<Long> userIds) {
    return userIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select p.credentialId from ApprovalPassword p where p.userId in :users"
                    + " order by p.credentialId",
                Long.class)
            .setParameter("users", userIds)
            .getResultList();
  }

  @Override
  public void remove(ApprovalPassword password) {
    em.remove(password);
    em.flush();
  }
}
