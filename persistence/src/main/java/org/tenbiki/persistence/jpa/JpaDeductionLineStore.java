package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tenbiki.domain.deduction.AnsweredRow;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.ListSum;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.persistence.bulk.Bulk;
import org.tenbiki.persistence.bulk.BulkException;
import org.tenbiki.persistence.bulk.LineQuery;
import org.tenbiki.persistence.bulk.LineTable;

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
    return Bulk.lines(connection(), batchId);
  }

  @Override
  public List<RequestLine> requested(long batchId) {
    List<RequestLine> lines = new ArrayList<>();
    each(
        batchId,
        line -> {
          if (line.isRequested()) {
            lines.add(line.line());
          }
        });
    return lines;
  }

  @Override
  public void each(long batchId, Consumer<ComparedLine> reader) {
    String query =
        "SELECT "
            + String.join(", ", LineTable.COLUMNS)
            + " FROM deduction_line WHERE batch_id = ? ORDER BY position";
    try (PreparedStatement select = connection().prepareStatement(query)) {
      select.setFetchSize(FETCHED_AT_ONCE);
      select.setLong(1, batchId);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.accept(LineTable.read(rows));
        }
      }
    } catch (SQLException e) {
      throw new BulkException("reading list " + batchId, e);
    }
  }

  @Override
  public Map<Integer, Long> amounts(long batchId, Collection<Integer> positions) {
    Map<Integer, Long> amounts = new HashMap<>();
    String query =
        "SELECT amount FROM deduction_line WHERE batch_id = ? AND position = ? AND "
            + LineTable.REQUESTED;
    for (Integer position : positions) {
      em.createNativeQuery(query)
          .setParameter(1, batchId)
          .setParameter(2, position)
          .getResultStream()
          .findFirst()
          .ifPresent(amount -> amounts.put(position, ((Number) amount).longValue()));
    }
    return amounts;
  }

  @Override
  public List<ListSum> sums(long batchId) {
    List<ListSum> sums = new ArrayList<>();
    try (PreparedStatement select = connection().prepareStatement(LineTable.SUMS)) {
      select.setLong(1, batchId);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          sums.add(LineTable.sum(rows));
        }
      }
    } catch (SQLException e) {
      throw new BulkException("adding up list " + batchId, e);
    }
    return sums;
  }

  @Override
  public List<AnsweredRow> page(
      long batchId, LineSearch search, Sorting<LineOrder> sorting, int first, int count) {
    try {
      return new LineQuery(batchId, search).page(connection(), sorting, first, count);
    } catch (SQLException e) {
      throw new BulkException("reading a page of list " + batchId, e);
    }
  }

  @Override
  public List<AnsweredRow> rows(long batchId, Collection<Integer> positions) {
    try {
      return new LineQuery(batchId, positions)
          .page(connection(), Sorting.ascending(LineOrder.POSITION), 0, positions.size());
    } catch (SQLException e) {
      throw new BulkException("reading rows of list " + batchId, e);
    }
  }

  @Override
  public long count(long batchId, LineSearch search) {
    try {
      return new LineQuery(batchId, search).count(connection());
    } catch (SQLException e) {
      throw new BulkException("counting rows of list " + batchId, e);
    }
  }

  @Override
  public Map<ListDifference, Integer> differences(long batchId) {
    Map<ListDifference, Integer> differences = new EnumMap<>(ListDifference.class);
    List<?> rows =
        em.createNativeQuery(
                "SELECT difference, count(*) FROM deduction_line WHERE batch_id = ?"
                    + " GROUP BY difference")
            .setParameter(1, batchId)
            .getResultList();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      differences.put(
          ListDifference.valueOf(columns[0].toString()), ((Number) columns[1]).intValue());
    }
    return differences;
  }

  @Override
  public void remove(long batchId) {
    em.createNativeQuery("DELETE FROM deduction_line WHERE batch_id = ?")
        .setParameter(1, batchId)
        .executeUpdate();
  }

  private Connection connection() {
    return em.unwrap(Connection.class);
  }
}
