package org.tenbiki.persistence.bulk;

import java.sql.Connection;
import java.sql.SQLException;

/** Chooses the way of the database at hand. */
public final class Bulk {
  private static final String POSTGRESQL = "PostgreSQL";

  private Bulk() {}

  /**
   * Rows alone; {@link IndexedLoading} keeps what is found out about them beside them.
   *
   * @param connection of the transaction
   */
  public static RowLoading rows(Connection connection, long batchId) {
    try {
      return isPostgresql(connection)
          ? CopyLoading.begin(connection, batchId)
          : InsertLoading.begin(connection, batchId);
    } catch (SQLException e) {
      throw new BulkException("beginning to load list " + batchId, e);
    }
  }

  /** Asked before any name of that database's driver: elsewhere there is no such driver. */
  static boolean isPostgresql(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals(POSTGRESQL);
  }
}
