package org.tenbiki.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenbiki.persistence.migration.SchemaMigration;

@DisplayName("証跡を検査するコマンド")
class AuditCommandTest {
  @TempDir Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void database() throws IOException {
    Files.write(data.resolve("audit.key"), new byte[32]);
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL(layout().databaseUrl());
    dataSource.setUser("tenbiki");
    dataSource.setPassword("tenbiki");
    SchemaMigration.run(dataSource);
  }

  private Layout layout() {
    return Layout.of(Map.of("TENBIKI_DATA", data.toString()));
  }

  private int verify(String... kept) {
    out.reset();
    return AuditCommand.run(
        Map.of("TENBIKI_DATA", data.toString()),
        List.of(kept),
        new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(layout().databaseUrl(), "tenbiki", "tenbiki");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  @DisplayName("前の出力が文字でなければ、改ざんとは言わずにそう告げる (S-5)")
  void earlier_output_that_is_no_text_is_no_finding() throws Exception {
    Path kept = Files.write(data.resolve("kept.bin"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThat(verify(kept.toString())).isEqualTo(2);
  }

  @Test
  @DisplayName("止まったデータフォルダーを、網もサーバーもなしに検査し、結果で終わり方が変わる (S-5)")
  void verifies_a_data_folder_by_itself() throws Exception {
    execute("INSERT INTO audit_head VALUES ('node1', 0, '')");
    assertThat(verify()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("0 events verified: all is well")
        .contains("head\tnode1\t0\t");

    execute(
        "INSERT INTO audit_event VALUES (1, 'node1', 1, CURRENT_TIMESTAMP, 'LOG_IN', 'SUCCESS',"
            + " 'a', '', 1, NULL, NULL, 'o', '', 'forged')");
    assertThat(verify()).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("ALTERED\tnode1\t1");
  }

  @Test
  @DisplayName("前の出力と比べる (S-5)")
  void compares_with_an_earlier_output() throws Exception {
    Path kept = Files.writeString(data.resolve("kept.txt"), "3 events\nhead\tnode1\t3\tabc\n");

    assertThat(verify()).isZero();
    assertThat(verify(kept.toString())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("OTHER_THAN_KEPT\tnode1\t3");
  }

  @Test
  @DisplayName("鍵もデータベースもないところでは、検査できないと告げる")
  void tells_what_is_missing() throws IOException {
    assertThat(
            AuditCommand.run(
                Map.of("TENBIKI_DATA", data.resolve("nowhere").toString()),
                List.of(),
                new PrintStream(out, true, StandardCharsets.UTF_8)))
        .isEqualTo(2);
    assertThat(verify(data.resolve("no-such-file").toString())).isEqualTo(2);
    assertThat(verify("no\0path")).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("not verified");
    Path empty = Files.createDirectory(data.resolve("empty"));
    Files.write(empty.resolve("audit.key"), new byte[32]);
    assertThat(
            AuditCommand.run(
                Map.of("TENBIKI_DATA", empty.toString()),
                List.of(),
                new PrintStream(out, true, StandardCharsets.UTF_8)))
        .isEqualTo(2);
    assertThat(empty.resolve("db")).doesNotExist();
  }
}
