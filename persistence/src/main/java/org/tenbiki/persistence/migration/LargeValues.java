package org.tenbiki.persistence.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.Context;

/**
 * Has PostgreSQL keep files and indexes of lists by LZ4, or as they are if it was built without: by
 * the way it takes of itself, a large file takes longer to be made smaller than to be checked (ADR
 * 44). What is stored already stays as it is. Other databases have one way only.
 */
class LargeValues extends CodeMigration {
  private static final String POSTGRESQL = "PostgreSQL";

  private final List<String> tables;

  private LargeValues(String version, String description, List<String> tables) {
    super(version, description);
    this.tables = tables;
  }

  static LargeValues ofFilesAndIndexes() {
    return new LargeValues(
        "044",
        "large values",
        List.of("deduction_file", "deduction_upload_piece", "deduction_index"));
  }

  static LargeValues ofPieces() {
    return new LargeValues("049", "large pieces", List.of("deduction_file_piece"));
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    if (!connection.getMetaData().getDatabaseProductName().equals(POSTGRESQL)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        String content = "ALTER TABLE " + table + " ALTER COLUMN content SET ";
        statement.execute(
            "DO $$ BEGIN EXECUTE '"
                + content
                + "COMPRESSION lz4'; EXCEPTION WHEN feature_not_supported OR syntax_error"
                + " OR invalid_parameter_value THEN EXECUTE '"
                + content
                + "STORAGE EXTERNAL'; END $$");
      }
    }
  }
}
