package org.tenbiki.persistence.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.DeductionLineStore;

/** Many rows for a database without a way of its own: some thousand at once. */
final class InsertLoading implements DeductionLineStore.Loading {
  private static final int AT_ONCE = 1_000;

  private final PreparedStatement insert;
  private final long batchId;
  private int position;

  private InsertLoading(PreparedStatement insert, long batchId) {
    this.insert = insert;
    this.batchId = batchId;
  }

  static InsertLoading begin(Connection connection, long batchId) throws SQLException {
    int columns = LineTable.COLUMNS.size() + 2;
    return new InsertLoading(
        connection.prepareStatement(
            "INSERT INTO deduction_line (batch_id, position, "
                + String.join(", ", LineTable.COLUMNS)
                + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns, "?"))
                + ")"),
        batchId);
  }

  @Override
  public void add(ComparedLine line) {
    position++;
    try {
      insert.setLong(1, batchId);
      insert.setInt(2, position);
      int parameter = 2;
      for (@Nullable Object value : LineTable.values(line)) {
        insert.setObject(++parameter, value);
      }
      insert.addBatch();
      if (position % AT_ONCE == 0) {
        insert.executeBatch();
      }
    } catch (SQLException e) {
      throw new BulkException("inserting rows of a list", e);
    }
  }

  @Override
  public void finish() {
    try {
      insert.executeBatch();
    } catch (SQLException e) {
      throw new BulkException("inserting the last rows of a list", e);
    }
  }

  @Override
  public void close() {
    try {
      insert.close();
    } catch (SQLException e) {
      throw new BulkException("closing the insert of a list", e);
    }
  }
}
