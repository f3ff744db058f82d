package org.tenbiki.persistence.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.tenbiki.persistence.bulk.ListIndex;

/** Finds out about lists that are there already what is found while others are stored (ADR 44). */
class ListIndexes extends CodeMigration {
  ListIndexes() {
    super("046", "indexes of lists");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    for (long batchId : without(connection)) {
      ListIndex.fill(connection, batchId);
    }
  }

  private static List<Long> without(Connection connection) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery(
                "SELECT id FROM deduction_batch b WHERE NOT EXISTS"
                    + " (SELECT 1 FROM deduction_index i WHERE i.batch_id = b.id)")) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }
}
