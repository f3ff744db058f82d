package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.staff.StaffRequest;
import org.tenbiki.domain.staff.StaffRequestRepository;

/** {@link StaffRequestRepository} over JPA. */
@Dependent
public class JpaStaffRequestRepository implements StaffRequestRepository {
  private static final String MATCHING =
      "from StaffRequest r where r.institutionId = :institution"
          + " and (lower(r.target) like :typed escape '!' or lower(r.target) like :half escape '!'"
          + " or lower(r.target) like :full escape '!')";

  private final EntityManager em;

  @Inject
  public JpaStaffRequestRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(StaffRequest request) {
    em.persist(request);
    em.flush();
  }

  @Override
  public StaffRequest lock(long id) {
    return Rows.lock(em, StaffRequest.class, id);
  }

  @Override
  public Optional<StaffRequest> find(long institutionId, long id) {
    return em.createQuery(
            "select r from StaffRequest r where r.institutionId = :institution and r.id = :id",
            StaffRequest.class)
        .setParameter("institution", institutionId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<StaffRequest> findPending(String key) {
    return em.createQuery(
            "select r from StaffRequest r where r.pendingKey = :key", StaffRequest.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<StaffRequest> search(long institutionId, String prefix, int first, int count) {
    String order =
        " order by case when r.pendingKey is null then 1 else 0 end, r.preparedAt desc, r.id desc";
    return matching("select r " + MATCHING + order, StaffRequest.class, institutionId, prefix)
        .setFirstResult(first)
        .setMaxResults(count)
        .getResultList();
  }

  @Override
  public long countPendingFor(long institutionId, long userId) {
    return em.createQuery(
            "select count(r) from StaffRequest r where r.institutionId = :institution"
                + " and r.pendingKey is not null and r.preparedBy <> :user"
                + " and (r.userId is null or r.userId <> :user)",
            Long.class)
        .setParameter("institution", institutionId)
        .setParameter("user", userId)
        .getSingleResult();
  }

  @Override
  public long count(long institutionId, String prefix) {
    return matching("select count(r) " + MATCHING, Long.class, institutionId, prefix)
        .getSingleResult();
  }

  private <T> TypedQuery<T> matching(
      String query, Class<T> type, long institutionId, String prefix) {
    TypedQuery<T> typed = em.createQuery(query, type).setParameter("institution", institutionId);
    return SearchPrefix.of(prefix).putInto(typed);
  }
}
