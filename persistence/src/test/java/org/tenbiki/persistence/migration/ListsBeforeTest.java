package org.tenbiki.persistence.migration;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.persistence.TestDatabase;

/** What became of lists and uploads that were there before their rows had an index. */
@DisplayName("移行：前からある控除依頼とファイル（K-9）")
class ListsBeforeTest {
  private static final String BEFORE = "040";
  private static final String DAYS = "DATE '2026-04-20', DATE '2026-04-27', DATE '2026-04-21'";
  private static final String PIECES_OF =
      "SELECT p.content FROM deduction_file_piece p JOIN %s o ON o.content_id = p.content_id"
          + " ORDER BY p.ordinal";
  private static final String NOW = "TIMESTAMP '2026-04-01 00:00:00'";

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("索引ができ、送られたファイルは一字一句残る")
  void lists_get_their_index_and_files_stay(TestDatabase database) throws SQLException {
    DataSource source = database.empty();
    SchemaMigration.upTo(BEFORE, source);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          database == TestDatabase.H2
              ? "SET REFERENTIAL_INTEGRITY FALSE"
              : "SET session_replication_role = replica");
      statement.execute(
          "INSERT INTO deduction_batch (id, institution_id, contract_id, kind, target_month,"
              + " deduction_date, deposit_date, cut_off, state, changed_at, requested_count,"
              + (" requested_amount) VALUES (7, 1, 1, 'MONTHLY', 202604, " + DAYS)
              + (", 'PUBLISHED', " + NOW + ", 2, 3000)"));
      for (int position = 1; position <= 2; position++) {
        statement.execute(
            ("INSERT INTO deduction_line VALUES (7, %1$d, '%1$d', 3, 'E%1$d', '', '', '甲', 'L', '',"
                    + " '', '', '', '', '', NULL, %2$d, NULL, NULL, NULL, 'NONE', NULL, TRUE)")
                .formatted(position, position * 1_000));
      }
      statement.execute(
          "INSERT INTO deduction_upload (id, institution_id, contract_id, direction, batch_id, kind,"
              + " target_month, deduction_date, deposit_date, cut_off, again, file_name, file_bytes,"
              + " sha256, request_hash, uploaded_at, uploaded_by, address, state, tries,"
              + " claimed_until, rows_read, fault_count, others_usable) VALUES (8, 1, 1, 'RESULT', 7,"
              + (" 'MONTHLY', 202604, " + DAYS + ", FALSE, 'r.csv', 3, '', '', " + NOW)
              + (", 1, '', 'READY', 1, " + NOW + ", 1, 0, TRUE)"));
      statement.execute(
          "INSERT INTO deduction_upload_file (upload_id, content) SELECT 8, content FROM"
              + " (SELECT CAST('abc' AS BYTEA) AS content) file");
      statement.execute(
          "INSERT INTO deduction_upload_row (upload_id, position, note) VALUES (8, 1, 'x')");
      statement.execute(
          "INSERT INTO deduction_file (id, batch_id, direction, file_name, form, sha256, content,"
              + " uploaded_at, uploaded_by) SELECT 9, 7, 'REQUEST', 'a.csv', 'CSV_UTF8', '',"
              + (" content, " + NOW + ", 1 FROM (SELECT CAST(REPEAT('defgh', 500000) AS BYTEA)")
              + " AS content) file");
      statement.execute(
          "INSERT INTO deduction_answer (id, batch_id, position, reason, deposit_stopped, note,"
              + (" version, changed_at, changed_by) VALUES (10, 7, 2, 'OTHER', FALSE, '', 1, "
                  + NOW)
              + ", 1)");
    }

    SchemaMigration.run(source);

    assertThat(bytes(source, "SELECT content FROM deduction_index WHERE part = 'KINDS'"))
        .hasSize(2);
    assertThat(number(source, "SELECT count(*) FROM deduction_index WHERE batch_id = 7"))
        .isEqualTo(5);
    assertThat(bytes(source, PIECES_OF.formatted("deduction_upload")))
        .isEqualTo(new byte[] {'a', 'b', 'c'});
    assertThat(bytes(source, PIECES_OF.formatted("deduction_file")))
        .isEqualTo("defgh".repeat(500_000).getBytes(US_ASCII));
    assertThat(number(source, "SELECT file_bytes FROM deduction_file")).isEqualTo(2_500_000);
    assertThat(number(source, "SELECT count(*) FROM deduction_file_piece WHERE content_id = 9"))
        .isEqualTo(3);
    assertThat(number(source, "SELECT amount FROM deduction_answer WHERE product = 'L'"))
        .isEqualTo(2_000);
    assertThat(number(source, "SELECT named_rows FROM deduction_upload WHERE id = 8")).isEqualTo(1);
    if (database == TestDatabase.POSTGRESQL) {
      assertThat(
              number(
                  source,
                  "SELECT count(*) FROM pg_attribute WHERE attname = 'content' AND attrelid::regclass"
                      + "::text IN ('deduction_index', 'deduction_file_piece')"
                      + " AND (attcompression = 'l' OR attstorage = 'e')"))
          .isEqualTo(2);
    }
  }

  private static byte[] bytes(DataSource source, String query) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      while (row.next()) {
        bytes.writeBytes(row.getBytes(1));
      }
      return bytes.toByteArray();
    }
  }

  private static long number(DataSource source, String query) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).as(query).isTrue();
      return row.getLong(1);
    }
  }
}
