package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.deduction.BatchDirectory;
import org.tenbiki.domain.deduction.BatchOrder;
import org.tenbiki.domain.deduction.BatchSearch;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.ListedBatch;
import org.tenbiki.domain.shared.Sorting;

/** {@link BatchDirectory} over JPA. */
@Dependent
public class JpaBatchDirectory implements BatchDirectory {
  private static final String MATCHING =
      "from DeductionBatch b, Contract c where b.institutionId = :institution"
          + " and c.id = b.contractId"
          + " and (lower(c.number) like :half escape '!' or lower(c.name) like :typed escape '!'"
          + " or lower(c.name) like :half escape '!' or lower(c.name) like :full escape '!')";

  private static final List<BatchState> OPEN =
      Arrays.stream(BatchState.values()).filter(BatchState::isOpen).toList();

  private final EntityManager em;

  @Inject
  public JpaBatchDirectory(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<ListedBatch> search(
      long institutionId, BatchSearch search, Sorting<BatchOrder> sorting, int first, int count) {
    String order =
        SortOrder.of(sorting, path(sorting.by()), "c.number", "b.terms.month", "b.terms.kind");
    return matching("select b, c ", order, Object[].class, institutionId, search)
        .setFirstResult(first)
        .setMaxResults(count)
        .getResultStream()
        .map(row -> new ListedBatch((DeductionBatch) row[0], (Contract) row[1]))
        .toList();
  }

  private static String path(BatchOrder by) {
    return switch (by) {
      case CONTRACT -> "c.number";
      case MONTH -> "b.terms.month";
      case CUT_OFF -> "b.terms.cutOff";
      case AMOUNT -> "b.requestedAmount";
    };
  }

  @Override
  public long count(long institutionId, BatchSearch search) {
    return matching("select count(b) ", "", Long.class, institutionId, search).getSingleResult();
  }

  private <T> TypedQuery<T> matching(
      String select, String order, Class<T> type, long institutionId, BatchSearch search) {
    YearMonth month = search.month();
    BatchState state = search.state();
    LocalDate endsBy = search.endsBy();
    String where =
        (month == null ? "" : " and b.terms.month = :month")
            + (state == null ? "" : " and b.state = :state")
            + (endsBy == null ? "" : " and b.state in :open and b.terms.cutOff <= :endsBy");
    TypedQuery<T> query =
        SearchPrefix.of(search.contract())
            .putInto(em.createQuery(select + MATCHING + where + order, type))
            .setParameter("institution", institutionId);
    put(query, "month", month);
    put(query, "state", state);
    put(query, "endsBy", endsBy);
    return endsBy == null ? query : query.setParameter("open", OPEN);
  }

  private static void put(TypedQuery<?> query, String name, @Nullable Object value) {
    if (value != null) {
      query.setParameter(name, value);
    }
  }

  @Override
  public Map<BatchState, Long> states(long institutionId, YearMonth month) {
    return counted(
        em.createQuery(
                "select b.state, count(b) from DeductionBatch b where b.institutionId = :institution"
                    + " and b.terms.month = :month group by b.state",
                Object[].class)
            .setParameter("month", month),
        institutionId);
  }

  @Override
  public Map<BatchState, Long> states(long institutionId) {
    return counted(
        em.createQuery(
            "select b.state, count(b) from DeductionBatch b where b.institutionId = :institution"
                + " group by b.state",
            Object[].class),
        institutionId);
  }

  private static Map<BatchState, Long> counted(TypedQuery<Object[]> query, long institutionId) {
    Map<BatchState, Long> counts = new EnumMap<>(BatchState.class);
    query
        .setParameter("institution", institutionId)
        .getResultStream()
        .forEach(row -> counts.put((BatchState) row[0], (Long) row[1]));
    return counts;
  }

  @Override
  public int leftOut(long batchId) {
    Number rows =
        (Number)
            em.createNativeQuery(
                    "SELECT count(*) FROM deduction_line WHERE batch_id = ? AND NOT listed")
                .setParameter(1, batchId)
                .getSingleResult();
    return rows.intValue();
  }

  @Override
  public List<Long> toRemind(LocalDate today, int most) {
    return em.createQuery(
            "select b.id from DeductionBatch b where b.remindOn <= :today"
                + " and b.terms.cutOff >= :today and b.state in :open order by b.remindOn, b.id",
            Long.class)
        .setParameter("today", today)
        .setParameter("open", OPEN)
        .setMaxResults(most)
        .getResultList();
  }
}
