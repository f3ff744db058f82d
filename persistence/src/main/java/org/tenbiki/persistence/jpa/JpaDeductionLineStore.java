package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenbiki.domain.deduction.AnsweredRow;
import org.tenbiki.domain.deduction.AskedAmount;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.FoundRows;
import org.tenbiki.domain.deduction.LastMonth;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.ListSum;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.persistence.bulk.AnsweredRows;
import org.tenbiki.persistence.bulk.BulkException;
import org.tenbiki.persistence.bulk.IndexedLoading;
import org.tenbiki.persistence.bulk.KindSum;
import org.tenbiki.persistence.bulk.LineQuery;
import org.tenbiki.persistence.bulk.LineTable;
import org.tenbiki.persistence.bulk.ListIndex;

/** {@link DeductionLineStore} over the connection of the entity manager's transaction. */
@Dependent
public class JpaDeductionLineStore implements DeductionLineStore {
  private static final int FETCHED_AT_ONCE = 2_000;

  private final EntityManager em;

  @Inject
  public JpaDeductionLineStore(EntityManager em) {
    this.em = em;
  }

  @Override
  public Loading load(long batchId) {
    return new IndexedLoading(connection(), batchId);
  }

  @Override
  public LastMonth lastMonth(long batchId, boolean named) {
    LastMonth last = LastMonth.known();
    String query = named ? LineTable.NAMED_BEFORE : LineTable.BEFORE;
    select(query, batchId, row -> last.add(LineTable.before(row, named)));
    return last;
  }

  @Override
  public void each(long batchId, Consumer<ComparedLine> reader) {
    select(LineTable.EACH, batchId, row -> reader.accept(LineTable.read(row)));
  }

  @Override
  public Map<Integer, AskedAmount> asked(long batchId, Collection<Integer> positions) {
    Map<Integer, AskedAmount> asked = new HashMap<>();
    String query =
        "SELECT product, amount FROM deduction_line WHERE batch_id = ? AND position = ? AND "
            + LineTable.REQUESTED;
    for (Integer position : positions) {
      em.createNativeQuery(query)
          .setParameter(1, batchId)
          .setParameter(2, position)
          .getResultStream()
          .findFirst()
          .ifPresent(row -> asked.put(position, asked((Object[]) row)));
    }
    return asked;
  }

  private static AskedAmount asked(Object[] row) {
    return new AskedAmount(
        Product.coded((String) row[0]).orElseThrow(), ((Number) row[1]).longValue());
  }

  @Override
  public List<ListSum> sums(long batchId) {
    List<ListSum> notPaid = new ArrayList<>();
    select(LineTable.NOT_PAID, batchId, row -> notPaid.add(LineTable.sum(row)));
    return KindSum.paid(kinds(batchId), notPaid);
  }

  @Override
  public FoundRows find(
      long batchId, LineSearch search, Sorting<LineOrder> sorting, int first, int count) {
    try {
      int[] all = new LineQuery(connection(), batchId, search).positions(sorting);
      int from = Math.min(first, all.length);
      int[] part = Arrays.copyOfRange(all, from, Math.min(all.length, from + count));
      return new FoundRows(AnsweredRows.at(connection(), batchId, part), all.length);
    } catch (SQLException e) {
      throw new BulkException("finding rows of list " + batchId, e);
    }
  }

  @Override
  public List<AnsweredRow> rows(long batchId, Collection<Integer> positions) {
    int[] inOrder = positions.stream().mapToInt(Integer::intValue).sorted().toArray();
    try {
      return AnsweredRows.at(connection(), batchId, inOrder).stream()
          .filter(row -> row.compared().isRequested())
          .toList();
    } catch (SQLException e) {
      throw new BulkException("reading rows of list " + batchId, e);
    }
  }

  @Override
  public Map<ListDifference, Integer> differences(long batchId) {
    return kinds(batchId).stream()
        .collect(
            Collectors.groupingBy(
                sum -> sum.kind().difference(),
                () -> new EnumMap<>(ListDifference.class),
                Collectors.summingInt(KindSum::count)));
  }

  private List<KindSum> kinds(long batchId) {
    try {
      return ListIndex.sums(connection(), batchId);
    } catch (SQLException e) {
      throw new BulkException("reading the sums of list " + batchId, e);
    }
  }

  @Override
  public void remove(long batchId) {
    for (String table : List.of("deduction_line", "deduction_index")) {
      em.createNativeQuery("DELETE FROM " + table + " WHERE batch_id = ?")
          .setParameter(1, batchId)
          .executeUpdate();
    }
  }

  /** Takes one row of an answer. */
  @FunctionalInterface
  private interface RowReader {
    void row(ResultSet row) throws SQLException;
  }

  private void select(String query, long batchId, RowReader reader) {
    try (PreparedStatement select = connection().prepareStatement(query)) {
      select.setFetchSize(FETCHED_AT_ONCE);
      select.setLong(1, batchId);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.row(rows);
        }
      }
    } catch (SQLException e) {
      throw new BulkException("reading list " + batchId, e);
    }
  }

  private Connection connection() {
    return em.unwrap(Connection.class);
  }
}
