package org.tenbiki.persistence.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import org.tenbiki.domain.deduction.DeductionLineStore;

/** Chooses the way of the database at hand. */
public final class Bulk {
  private static final String POSTGRESQL = "PostgreSQL";

  private Bulk() {}

  /**
   * @param connection of the transaction
   */
  public static DeductionLineStore.Loading lines(Connection connection, long batchId) {
    try {
      return connection.getMetaData().getDatabaseProductName().equals(POSTGRESQL)
          ? CopyLoading.begin(connection, batchId)
          : InsertLoading.begin(connection, batchId);
    } catch (SQLException e) {
      throw new BulkException("beginning to load list " + batchId, e);
    }
  }
}
