package org.tenbiki.persistence.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one table, some thousand at once, in the transaction of the connection. */
public final class BatchInsert implements AutoCloseable {
  private static final int AT_ONCE = 1_000;

  private final PreparedStatement insert;
  private final String table;
  private int rows;

  private BatchInsert(PreparedStatement insert, String table) {
    this.insert = insert;
    this.table = table;
  }

  public static BatchInsert into(Connection connection, String table, List<String> columns) {
    String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
    try {
      return new BatchInsert(
          connection.prepareStatement(
              "INSERT INTO "
                  + table
                  + " ("
                  + String.join(", ", columns)
                  + ") VALUES ("
                  + values
                  + ")"),
          table);
    } catch (SQLException e) {
      throw new BulkException("beginning to insert into " + table, e);
    }
  }

  /**
   * @param values in the order of the columns
   */
  public void add(@Nullable Object... values) {
    try {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.addBatch();
      rows++;
      if (rows % AT_ONCE == 0) {
        insert.executeBatch();
      }
    } catch (SQLException e) {
      throw new BulkException("inserting into " + table, e);
    }
  }

  /** Without it, the last rows are not written. */
  public void finish() {
    try {
      insert.executeBatch();
    } catch (SQLException e) {
      throw new BulkException("inserting the last rows into " + table, e);
    }
  }

  @Override
  public void close() {
    try {
      insert.close();
    } catch (SQLException e) {
      throw new BulkException("closing the insert into " + table, e);
    }
  }
}
