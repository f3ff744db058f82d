package org.tenbiki.persistence.migration;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.Context;

/**
 * Takes the bytes of all files to their pieces (ADR 48), one value after the other: in one
 * statement H2 would hold those of all files in memory. What was copied is emptied, so that
 * PostgreSQL gives its place back, which it does not for a column that is dropped.
 */
class FilePieces extends CodeMigration {
  /** Bytes. */
  private static final int PIECE = 1024 * 1024;

  FilePieces() {
    super("050", "file pieces");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    for (long[] key : keys(connection, "SELECT upload_id, ordinal FROM deduction_upload_piece")) {
      copy(
          connection,
          key,
          "SELECT content FROM deduction_upload_piece WHERE upload_id = ? AND ordinal = ?");
    }
    for (long[] key : keys(connection, "SELECT id, 0 FROM deduction_file")) {
      copy(connection, key, "SELECT content FROM deduction_file WHERE id = ? AND 0 = ?");
      empty(connection, key[0]);
    }
  }

  private static List<long[]> keys(Connection connection, String query) throws SQLException {
    List<long[]> keys = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery(query)) {
      while (rows.next()) {
        keys.add(new long[] {rows.getLong(1), rows.getLong(2)});
      }
    }
    return keys;
  }

  private static void copy(Connection connection, long[] key, String query) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setLong(1, key[0]);
      select.setLong(2, key[1]);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        insert(connection, key, row.getBytes(1));
      }
    }
  }

  /** Pieces of uploads are no larger than one already. */
  private static void insert(Connection connection, long[] key, byte[] content)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO deduction_file_piece (content_id, ordinal, content) VALUES (?, ?, ?)")) {
      long ordinal = key[1];
      for (int from = 0; from < content.length; from += PIECE) {
        int length = Math.min(PIECE, content.length - from);
        insert.setLong(1, key[0]);
        insert.setLong(2, ordinal++);
        insert.setBinaryStream(3, new ByteArrayInputStream(content, from, length), length);
        insert.executeUpdate();
      }
    }
  }

  private static void empty(Connection connection, long id) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE deduction_file SET content = ? WHERE id = ?")) {
      update.setBytes(1, new byte[0]);
      update.setLong(2, id);
      update.executeUpdate();
    }
  }
}
