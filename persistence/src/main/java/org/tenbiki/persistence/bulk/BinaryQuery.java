package org.tenbiki.persistence.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGStatement;

/**
 * A query for large values. PostgreSQL's driver has bytes written out as digits, which takes as
 * long again as reading them, until a statement ran some times; these come as bytes at once.
 * Source: PgJDBC, {@code prepareThreshold}.
 */
public final class BinaryQuery {
  private static final int AT_ONCE = -1;

  private BinaryQuery() {}

  public static PreparedStatement of(Connection connection, String sql) throws SQLException {
    PreparedStatement query = connection.prepareStatement(sql);
    if (Bulk.isPostgresql(connection)) {
      query.unwrap(PGStatement.class).setPrepareThreshold(AT_ONCE);
    }
    return query;
  }
}
