package org.tenbiki.infrastructure.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenbiki.infrastructure.schedule.ManyDue.LEFT_OVER;
import static org.tenbiki.infrastructure.schedule.ManyDue.LOCKED_CONTRACTS;
import static org.tenbiki.infrastructure.schedule.ManyDue.LOCKED_UNKNOWN;
import static org.tenbiki.infrastructure.schedule.ManyDue.MANY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.TestClock;
import org.tenbiki.domain.audit.AuditVerification;
import org.tenbiki.domain.notification.MailSender.OutgoingMail;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("三つのノードのタイマーと千件ずつの仕事")
class ThreeNodesTest {
  private static final LocalDate TODAY = Japan.dayOf(TestClock.NOON);
  private static final int ROUNDS = 3;

  /** Of each node to the mail server: what a death can leave half done. */
  private static final int CONNECTIONS = 4;

  private final JdbcConnectionPool database;
  private final List<Node> nodes;
  private final ManyDue due;

  ThreeNodesTest(TestDatabase kind) {
    database = kind.freshPool();
    nodes = Stream.of("node1", "node2", "node3").map(name -> new Node(database, name)).toList();
    due = new ManyDue(nodes.get(0).container(), TestClock.NOON.minus(Duration.ofDays(1)));
    due.users(
        i ->
            switch (i % 3) {
              case 0 -> TODAY.plusDays(30);
              case 1 -> TODAY.plusDays(10);
              default -> TODAY.minusDays(1);
            });
    due.mails();
  }

  @AfterEach
  void stop() {
    nodes.forEach(Node::close);
    database.dispose();
  }

  @Test
  @DisplayName("お知らせ、ロック、メールは一度ずつ (C-9, L-8, 8章, #16)")
  void each_of_a_thousand_is_handled_once() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(run(nodes)).doesNotContain(false);
    }

    assertAllDoneOnce();
    assertThat(nodes.stream().filter(node -> !node.sent().isEmpty())).hasSizeGreaterThan(1);
  }

  @Test
  @DisplayName("途中で一つが落ちても、残りが引き継いで一度ずつ (C-9, L-8, 8章, #16)")
  void a_node_that_dies_in_the_middle_leaves_nothing_undone_and_nothing_done_twice()
      throws Exception {
    List<Node> others = nodes.subList(0, 2);
    NodeFate fate = nodes.get(2).fate();
    fate.dieAfter(100);
    // or they might be done before it comes to its first mail
    others.forEach(node -> node.fate().beforeMail(fate::awaitDeathWhileSending));

    assertThat(run(nodes)).contains(false);
    for (int round = 1; round < ROUNDS; round++) {
      assertThat(run(others)).doesNotContain(false);
    }
    assertThat(mailsByState()).containsOnlyKeys("SENDING", "SENT");
    assertThat(mailsByState().get("SENDING")).isBetween(1L, (long) CONNECTIONS);
    others.forEach(node -> node.container().clock().advance(Duration.ofMinutes(10)));
    assertThat(run(others)).doesNotContain(false);

    assertAllDoneOnce();
  }

  private static List<Boolean> run(List<Node> running) throws Exception {
    List<Callable<Boolean>> runs = running.stream().flatMap(node -> node.runs().stream()).toList();
    return Parallel.run(runs);
  }

  private Map<String, Long> mailsByState() {
    return due.counts("SELECT state, count(*) FROM mail_message GROUP BY state");
  }

  private void assertAllDoneOnce() {
    assertLocksEndedOnce();
    assertMailsOnce();
    assertThat(due.counts("SELECT state, count(*) FROM issuance GROUP BY state"))
        .isEqualTo(Map.of("CLOSED", (long) LEFT_OVER));
    assertThat(
            nodes
                .get(0)
                .container()
                .inTransaction(
                    () ->
                        nodes
                            .get(0)
                            .container()
                            .get(AuditVerification.class)
                            .verify()
                            .orElseThrow()
                            .findings()))
        .isEmpty();
  }

  private void assertLocksEndedOnce() {
    assertThat(due.counts("SELECT lock_status, count(*) FROM credential GROUP BY lock_status"))
        .doesNotContainKey("LOCKED");
    assertThat(
            due.counts(
                "SELECT event_type, count(*) FROM audit_event WHERE event_type IN"
                    + " ('USER_LOCK_ENDED', 'CONTRACT_LOCK_ENDED', 'CERTIFICATE_VOIDED')"
                    + " GROUP BY event_type"))
        .isEqualTo(
            Map.of(
                "USER_LOCK_ENDED",
                (long) MANY - LOCKED_CONTRACTS - LOCKED_UNKNOWN,
                "CONTRACT_LOCK_ENDED",
                (long) LOCKED_CONTRACTS,
                "CERTIFICATE_VOIDED",
                (long) LEFT_OVER));
    assertThat(
            due.counts(
                "SELECT object, count(*) FROM audit_event WHERE actor = 'system'"
                    + " GROUP BY event_type, object HAVING count(*) > 1"))
        .isEmpty();
  }

  private void assertMailsOnce() {
    assertThat(due.counts("SELECT kind, count(*) FROM mail_message GROUP BY kind"))
        .isEqualTo(
            Map.of(
                "EXPIRY_FIRST_NOTICE",
                334L,
                "EXPIRY_SECOND_NOTICE",
                333L,
                "CERTIFICATE_EXPIRED",
                333L,
                "PASSWORD_CHANGED",
                (long) MANY));
    assertThat(
            due.counts(
                "SELECT recipient, count(*) FROM mail_message"
                    + " GROUP BY recipient HAVING count(*) > 1"))
        .isEmpty();
    assertThat(mailsByState()).isEqualTo(Map.of("SENT", 2L * MANY));
    assertThat(nodes.stream().flatMap(node -> node.sent().stream()).map(OutgoingMail::messageId))
        .doesNotHaveDuplicates()
        .hasSize(2 * MANY);
  }
}
