package org.tenbiki.persistence.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.DeductionLineStore;

/** Rows of a list on their way to their table, and behind them what is found out about them. */
public final class IndexedLoading implements DeductionLineStore.Loading {
  private static final long NONE = 0;
  private static final int STOPPED_AT_ONCE = 500;

  private final Connection connection;
  private final long batchId;
  private final RowLoading rows;
  private final IndexBuilder index = new IndexBuilder();

  /**
   * @param connection of the transaction
   */
  public IndexedLoading(Connection connection, long batchId) {
    this.connection = connection;
    this.batchId = batchId;
    rows = Bulk.rows(connection, batchId);
  }

  @Override
  public void add(ComparedLine line) {
    rows.add(line);
    index.add(line);
  }

  @Override
  public void finish() {
    finish(NONE, List.of());
  }

  @Override
  public void finish(long before, Collection<Integer> leftOut) {
    try {
      ListIndex.store(
          connection, batchId, leftOut.isEmpty() ? sortedFirst() : storedFirst(before, leftOut));
    } catch (SQLException e) {
      throw new BulkException("ending list " + batchId, e);
    }
  }

  /** What is found out about the rows, sorted while the database still takes them in. */
  private Map<IndexPart, byte[]> sortedFirst() {
    Map<IndexPart, byte[]> parts = index.parts();
    rows.finish();
    return parts;
  }

  /** The same with the rows left out, which are copied within the database. */
  private Map<IndexPart, byte[]> storedFirst(long before, Collection<Integer> leftOut)
      throws SQLException {
    rows.finish();
    addStopped(before, leftOut);
    ListIndex.addRows(connection, batchId, index);
    return index.parts();
  }

  /** In the order of the list before, some at once. */
  private void addStopped(long before, Collection<Integer> leftOut) throws SQLException {
    int[] positions = leftOut.stream().mapToInt(Integer::intValue).sorted().toArray();
    for (int from = 0; from < positions.length; from += STOPPED_AT_ONCE) {
      int count = Math.min(STOPPED_AT_ONCE, positions.length - from);
      try (PreparedStatement insert = connection.prepareStatement(LineTable.addStopped(count))) {
        insert.setLong(1, batchId);
        insert.setInt(2, index.rows() + from);
        for (int i = 0; i < count; i++) {
          insert.setLong(2 * i + 3, before);
          insert.setInt(2 * i + 4, positions[from + i]);
        }
        insert.executeUpdate();
      }
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
