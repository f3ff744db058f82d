package org.tenbiki.infrastructure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditFinding;
import org.tenbiki.domain.audit.AuditFinding.Kind;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditReport;
import org.tenbiki.infrastructure.config.DeploymentSecret;
import org.tenbiki.persistence.TestDatabase;

/** A larger trail: {@code -Dtenbiki.audit.rows=1000000}. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("監査証跡の検査")
class ChainVerifierTest {
  private static final Instant NOON = Instant.parse("2026-04-01T03:00:00.123Z");
  private static final int BATCH = 1_000;

  /** What somebody may write over, each with another value of its kind. */
  private static final List<String> EDITS =
      List.of(
          "occurred_at = occurred_at + INTERVAL '1' SECOND",
          "event_type = 'CRL_ISSUED'",
          "event_type = 'NO_SUCH_TYPE'",
          "outcome = 'REFUSED'",
          "actor = 'somebody'",
          "actor = actor || ' '",
          "address = '198.51.100.1'",
          "institution_id = 2",
          "institution_id = NULL",
          "contract_id = 7",
          "user_id = user_id + 1",
          "object = 'another'",
          "details = ''",
          "chain = 'aa' || SUBSTRING(chain FROM 3)",
          "sequence_number = sequence_number + 100000",
          "sequence_number = -sequence_number",
          "sequence_number = 9223372036854775807",
          "sequence_number = 9223372036854775000",
          "node = 'nobody'");

  private final AuditChain chain = new AuditChain(new DeploymentSecret(new byte[32]));
  private final DataSource dataSource;

  ChainVerifierTest(TestDatabase database) {
    dataSource = database.fresh();
  }

  private static AuditEntry entry(int number) {
    return new AuditEntry(
        AuditEventType.LOG_IN,
        AuditOutcome.SUCCESS,
        "sample00" + number % 10,
        "192.0.2." + number % 250,
        1L,
        number % 3 == 0 ? null : 5L,
        (long) number,
        "object " + number,
        "詳細 " + number);
  }

  private AuditReport.Head write(Connection connection, String node, int count)
      throws SQLException {
    String previous = "";
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO audit_event (id, node, sequence_number, occurred_at, event_type, outcome,"
                + " actor, address, institution_id, contract_id, user_id, object, details, chain)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int number = 1; number <= count; number++) {
        AuditEntry entry = entry(number);
        Instant at = NOON.plusSeconds(number);
        previous = chain.link(previous, node, number, at, entry);
        insert.setLong(1, 10L * number + node.hashCode() % 10);
        insert.setString(2, node);
        insert.setLong(3, number);
        insert.setObject(4, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        insert.setString(5, entry.type().name());
        insert.setString(6, entry.outcome().name());
        insert.setString(7, entry.actor());
        insert.setString(8, entry.address());
        insert.setObject(9, entry.institutionId());
        insert.setObject(10, entry.contractId(), java.sql.Types.BIGINT);
        insert.setObject(11, entry.userId());
        insert.setString(12, entry.object());
        insert.setString(13, entry.details());
        insert.setString(14, previous);
        insert.addBatch();
        if (number % BATCH == 0 || number == count) {
          insert.executeBatch();
        }
      }
    }
    run(
        connection,
        "INSERT INTO audit_head VALUES ('" + node + "', " + count + ", '" + previous + "')");
    return new AuditReport.Head(node, count, previous);
  }

  private static int run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private AuditReport verify(Connection connection, AuditReport.Head... kept) throws SQLException {
    return new ChainVerifier(chain, connection, List.of(kept)).verify();
  }

  private Connection open() throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  @Test
  @DisplayName("手を加えていない証跡は、ノードが二つでも問題なしとなる (S-5)")
  void untouched_trail_is_sound() throws SQLException {
    try (Connection connection = open()) {
      assertThat(verify(connection).isSound()).isTrue();
      AuditReport.Head one = write(connection, "node1", 40);
      AuditReport.Head two = write(connection, "node2", 1);

      AuditReport report = verify(connection, one, two);

      assertThat(report.findings()).isEmpty();
      assertThat(report.events()).isEqualTo(41);
      assertThat(report.heads()).containsExactly(one, two);
    }
  }

  @Test
  @DisplayName("書き換え・削除・入れ替え・末尾の切り取りは千回のうち千回見つかる (security.md 25)")
  void a_thousand_of_a_thousand_changes_are_found() throws SQLException {
    Random random = new Random(25);
    int rows = 60;
    List<String> missed = new ArrayList<>();
    try (Connection connection = open()) {
      write(connection, "node1", rows);
      write(connection, "node2", rows);
      connection.commit();
      for (int i = 0; i < 1_000; i++) {
        String change = change(connection, random, rows, i % 4);
        if (verify(connection).isSound()) {
          missed.add(change);
        }
        connection.rollback();
      }
    }
    assertThat(missed).isEmpty();
  }

  private static String change(Connection connection, Random random, int rows, int kind)
      throws SQLException {
    String node = "node" + (1 + random.nextInt(2));
    int number = 1 + random.nextInt(rows);
    String where = " WHERE node = '" + node + "' AND sequence_number ";
    String sql =
        switch (kind) {
          case 0 ->
              "UPDATE audit_event SET "
                  + EDITS.get(random.nextInt(EDITS.size()))
                  + where
                  + "= "
                  + number;
          case 1 -> "DELETE FROM audit_event" + where + "= " + number;
          case 2 -> swap(connection, random, rows, where, number);
          default -> "DELETE FROM audit_event" + where + ">= " + number;
        };
    assertThat(run(connection, sql)).as(sql).isPositive();
    return sql;
  }

  /** Leaves out the last of three statements, which the caller runs. */
  private static String swap(
      Connection connection, Random random, int rows, String where, int number)
      throws SQLException {
    int other = 1 + (number + random.nextInt(rows - 1)) % rows;
    String move = "UPDATE audit_event SET sequence_number = ";
    run(connection, move + "0" + where + "= " + number);
    run(connection, move + number + where + "= " + other);
    return move + other + where + "= 0";
  }

  @Test
  @DisplayName("何がどこで起きたかを告げる (S-5)")
  void findings_tell_what_and_where() throws SQLException {
    try (Connection connection = open()) {
      AuditReport.Head head = write(connection, "node1", 50);
      connection.commit();

      assertFound(
          connection, "DELETE FROM audit_event WHERE sequence_number > 45", Kind.CUT_OFF, 46);
      assertFound(
          connection,
          "DELETE FROM audit_event WHERE sequence_number BETWEEN 10 AND 12",
          Kind.MISSING,
          10);
      assertFound(
          connection,
          "UPDATE audit_event SET details = 'x' WHERE sequence_number = 7",
          Kind.ALTERED,
          7);
      assertFound(connection, "DELETE FROM audit_head", Kind.HEAD_ALTERED, 50);
      assertFound(connection, "UPDATE audit_head SET sequence_number = 49", Kind.HEAD_ALTERED, 49);
      // everything is gone but what was kept elsewhere
      run(connection, "DELETE FROM audit_event");
      run(connection, "DELETE FROM audit_head");
      assertThat(verify(connection).isSound()).isTrue();
      assertThat(verify(connection, head).findings())
          .contains(new AuditFinding("node1", 50, Kind.OTHER_THAN_KEPT));
    }
  }

  private void assertFound(Connection connection, String sql, Kind kind, long number)
      throws SQLException {
    run(connection, sql);
    assertThat(verify(connection).findings())
        .as(sql)
        .containsExactly(new AuditFinding("node1", number, kind));
    connection.rollback();
  }

  @Test
  @DisplayName("末尾と先頭の控えをともに戻しても、別に保管した控えと比べれば分かる (S-5)")
  void end_cut_together_with_its_head_is_found_by_a_kept_copy() throws SQLException {
    try (Connection connection = open()) {
      AuditReport.Head head = write(connection, "node1", 50);
      run(connection, "DELETE FROM audit_event WHERE sequence_number > 45");
      run(
          connection,
          "UPDATE audit_head SET sequence_number = 45, chain ="
              + " (SELECT chain FROM audit_event WHERE sequence_number = 45)");

      assertThat(verify(connection).isSound()).isTrue();
      assertThat(verify(connection, head).isSound()).isFalse();
    }
  }

  @Test
  @DisplayName("百万件は60秒に収まる速さで、少ない記憶域で検査する (security.md 25)")
  void a_million_events_take_less_than_a_minute() throws SQLException {
    int rows = Integer.getInteger("tenbiki.audit.rows", 20_000);
    try (Connection connection = open()) {
      write(connection, "node1", rows);
      connection.commit();
      long start = System.nanoTime();

      AuditReport report = verify(connection);

      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      System.out.println(rows + " audit events verified in " + taken);
      assertThat(report.events()).isEqualTo(rows);
      assertThat(report.findings()).isEmpty();
      // a small trail is mostly warming up
      assertThat(taken).isLessThan(Duration.ofSeconds(Math.max(15, 60L * rows / 1_000_000)));
    }
  }
}
