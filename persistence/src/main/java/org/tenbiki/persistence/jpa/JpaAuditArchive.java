package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.audit.AuditArchive;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOrder;
import org.tenbiki.domain.audit.AuditQuery;
import org.tenbiki.domain.shared.Sorting;

/** {@link AuditArchive} over JPA. */
@Dependent
public class JpaAuditArchive implements AuditArchive {
  private static final String BY = " order by ";

  private final EntityManager em;

  @Inject
  public JpaAuditArchive(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<AuditEvent> find(
      AuditQuery query, Sorting<AuditOrder> sorting, int first, int count) {
    return new Condition(query, null)
        .sorted(sorting)
        .setFirstResult(first)
        .setMaxResults(count)
        .getResultList();
  }

  @Override
  public long count(AuditQuery query) {
    return new Condition(query, null)
        .on("select count(e) from AuditEvent e", "", Long.class)
        .getSingleResult();
  }

  @Override
  public List<AuditEvent> after(AuditQuery query, @Nullable Place last, int count) {
    return new Condition(query, last).newestFirst().setMaxResults(count).getResultList();
  }

  /**
   * Names only what is asked for, and the order in the words of the index, so that the database
   * reads no more rows than it gives.
   */
  @Override
  public List<String> formerLoginIds(long contractId) {
    return formerLoginIds("contractId", contractId);
  }

  @Override
  public Optional<AuditEvent> find(long id) {
    return Optional.ofNullable(em.find(AuditEvent.class, id));
  }

  @Override
  public List<String> formerLoginIdsOf(long userId) {
    return formerLoginIds("userId", userId);
  }

  private List<String> formerLoginIds(String whose, long id) {
    return em.createQuery(
            "select distinct e.object from AuditEvent e where e."
                + whose
                + " = :id and e.type = :type",
            String.class)
        .setParameter("id", id)
        .setParameter("type", AuditEventType.LOGIN_ID_CHANGED)
        .getResultList();
  }

  private final class Condition {
    private final StringBuilder text = new StringBuilder(" where e.institutionId = :institution");
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String owner;

    Condition(AuditQuery query, @Nullable Place last) {
      owner = query.contractId() == null ? "e.institutionId" : "e.contractId";
      values.put("institution", query.institutionId());
      add("e.occurredAt >= :from", "from", query.from());
      if (last == null) {
        add("e.occurredAt < :to", "to", query.to());
      } else {
        add("e.occurredAt <= :at", "at", last.at());
        add("(e.occurredAt < :at or e.id < :id)", "id", last.id());
      }
      if (query.contractId() != null) {
        add("e.contractId = :contract", "contract", query.contractId());
      }
      if (query.userId() != null) {
        add("e.userId = :user", "user", query.userId());
      }
      if (query.type() != null) {
        add("e.type = :type", "type", query.type());
      }
      if (query.actors() != null) {
        // no event has an empty set of persons
        add("e.actor in :actors", "actors", query.actors().isEmpty() ? Set.of("") : query.actors());
      }
      if (!query.actor().isEmpty()) {
        add("e.actor like :actor escape '!'", "actor", SearchPrefix.startingWith(query.actor()));
      }
      if (!query.object().isEmpty()) {
        add(
            "e.object like :object escape '!'",
            "object",
            SearchPrefix.startingWith(query.object()));
      }
    }

    void add(String condition, String name, Object value) {
      text.append(" and ").append(condition);
      values.put(name, value);
    }

    TypedQuery<AuditEvent> newestFirst() {
      return sorted(Sorting.descending(AuditOrder.TIME));
    }

    TypedQuery<AuditEvent> sorted(Sorting<AuditOrder> sorting) {
      String end =
          switch (sorting.by()) {
            case TIME ->
                SortOrder.of(sorting, "e.occurredAt", "e.id").replace(BY, byOwner(sorting));
            case TYPE -> SortOrder.of(sorting, "e.type", "e.occurredAt", "e.id");
            case ACTOR -> SortOrder.of(sorting, "e.actor", "e.occurredAt", "e.id");
          };
      return on("select e from AuditEvent e", end, AuditEvent.class);
    }

    /** The index read from one of its ends. */
    private String byOwner(Sorting<AuditOrder> sorting) {
      return BY + owner + (sorting.descending() ? ", " : " desc, ");
    }

    <T> TypedQuery<T> on(String select, String end, Class<T> type) {
      TypedQuery<T> query = em.createQuery(select + text + end, type);
      values.forEach(query::setParameter);
      return query;
    }
  }
}
