package org.tenbiki.infrastructure.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenbiki.infrastructure.schedule.ManyDue.INTERRUPTED;
import static org.tenbiki.infrastructure.schedule.ManyDue.INTERRUPTED_AT_LAST;
import static org.tenbiki.infrastructure.schedule.ManyDue.MANY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.TestClock;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.infrastructure.mail.FaultySmtpSender;
import org.tenbiki.infrastructure.mail.ScriptedSmtpServer;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("40日の停止のあとの起動")
class LongTimeDownTest {
  private static final LocalDate LAST_DAY_UP = Japan.dayOf(TestClock.NOON);
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Of an ordinary mail server, for each mail. */
  private static final Duration SLOWNESS = Duration.ofMillis(50);

  /** Of the one here: enough for several to be under way at once. */
  private static final Duration SLOWNESS_HERE = SLOWNESS.dividedBy(5);

  private static final int CONNECTIONS = 4;

  private final ScriptedSmtpServer server = new ScriptedSmtpServer();
  private final JdbcConnectionPool database;
  private final Node node;
  private final ManyDue due;

  LongTimeDownTest(TestDatabase kind) {
    database = kind.freshPool();
    node = new Node(database, "node1", FaultySmtpSender.class);
    node.container().get(FaultySmtpSender.class).use(server.port());
    server.slowness(SLOWNESS_HERE);
    node.timers().renewCrl();
    due = new ManyDue(node.container(), TestClock.NOON);
    due.users(
        i ->
            switch (i % 3) {
              case 0 -> LAST_DAY_UP.plusDays(35);
              case 1 -> LAST_DAY_UP.plusDays(45);
              default -> LAST_DAY_UP.plusDays(60);
            });
    due.mails();
    due.interruptedMails();
    node.container().clock().advance(Duration.ofDays(40));
  }

  @AfterEach
  void stop() {
    node.close();
    database.dispose();
    server.close();
  }

  @Test
  @DisplayName("一つのノードだけで60秒以内に追いつき、お知らせは最後の一通にまとまり、黙り込んだメールサーバーはほかの仕事を待たせない (C-9, L-8, 8章, #16)")
  void everything_due_is_done_within_a_minute_and_notices_collapse_into_one() throws Exception {
    runWithSilentMailServer();

    assertThat(sendingTime()).isLessThan(LIMIT.dividedBy(2));
    assertThat(server.connections()).isLessThanOrEqualTo(2 * CONNECTIONS);
    assertThat(due.counts("SELECT kind, count(*) FROM mail_message GROUP BY kind"))
        .isEqualTo(
            Map.of(
                "CERTIFICATE_EXPIRED",
                334L,
                "EXPIRY_SECOND_NOTICE",
                333L,
                "EXPIRY_FIRST_NOTICE",
                333L,
                "PASSWORD_CHANGED",
                (long) MANY + INTERRUPTED + INTERRUPTED_AT_LAST));
    assertThat(
            due.counts(
                "SELECT recipient, count(*) FROM mail_message"
                    + " GROUP BY recipient HAVING count(*) > 1"))
        .isEmpty();
    assertThat(mailsByState())
        .isEqualTo(Map.of("SENT", 2L * MANY + INTERRUPTED, "PARKED", (long) INTERRUPTED_AT_LAST));
    assertEachSentOnce();

    assertSecondRunChangesNothing();
  }

  @Test
  @DisplayName("起動時の追いつきだけで、お知らせが書かれ、そのメールまで同じ回で届き、接続は使い回される (C-9, #3)")
  void start_alone_catches_up_with_notices_and_their_mails() {
    node.timers().catchUp();

    assertThat(mailsByState())
        .isEqualTo(Map.of("SENT", 2L * MANY + INTERRUPTED, "PARKED", (long) INTERRUPTED_AT_LAST));
    assertEachSentOnce();
    assertThat(server.busiest()).isEqualTo(CONNECTIONS);
    assertThat(server.connections()).isEqualTo(CONNECTIONS);
  }

  /** The first mail is not answered before everything else is done. */
  private void runWithSilentMailServer() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    node.fate()
        .beforeMail(
            () -> {
              reached.countDown();
              answered.await();
              return true;
            });
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> mails = other.submit(node.timers()::deliverMails);
      assertThat(reached.await(1, TimeUnit.MINUTES)).isTrue();

      node.timers().writeExpiryNotices();
      node.timers().endLocks();
      node.timers().sweep();
      node.timers().renewCrl();

      assertThat(mails).isNotDone();
      assertThat(mailsByState())
          .isEqualTo(
              Map.of("SENDING", INTERRUPTED + INTERRUPTED_AT_LAST + 1L, "WAITING", 2L * MANY - 1));
      assertNothingButMailsIsLeft();
      answered.countDown();
      mails.get();
    } finally {
      answered.countDown();
      other.shutdown();
    }
  }

  private void assertNothingButMailsIsLeft() {
    assertThat(due.counts("SELECT lock_status, count(*) FROM credential GROUP BY lock_status"))
        .doesNotContainKey("LOCKED");
    assertThat(due.counts("SELECT state, count(*) FROM issuance GROUP BY state")).isEmpty();
    assertThat(
            due.counts(
                "SELECT 'lists', count(*) FROM certificate_revocation_list"
                    + " WHERE this_update > TIMESTAMP '2026-05-10 00:00:00'"))
        .isEqualTo(Map.of("lists", 1L));
  }

  private Map<String, Long> mailsByState() {
    return due.counts("SELECT state, count(*) FROM mail_message GROUP BY state");
  }

  private void runAll() throws Exception {
    for (Callable<Boolean> run : node.runs()) {
      assertThat(run.call()).isTrue();
    }
  }

  private void assertSecondRunChangesNothing() throws Exception {
    List<Map<String, Long>> before = everything();
    runAll();
    assertThat(everything()).isEqualTo(before);
    assertEachSentOnce();
  }

  private void assertEachSentOnce() {
    assertThat(server.taken()).hasSize(2 * MANY + INTERRUPTED).doesNotHaveDuplicates();
  }

  /**
   * What an ordinary mail server itself would take, as many mails at once as this one was given.
   */
  private Duration sendingTime() {
    return SLOWNESS.multipliedBy(server.taken().size()).dividedBy(server.busiest());
  }

  private List<Map<String, Long>> everything() {
    return List.of(
        due.counts("SELECT event_type, count(*) FROM audit_event GROUP BY event_type"),
        due.counts("SELECT message_id, tries FROM mail_message"),
        due.counts("SELECT state, count(*) FROM certificate GROUP BY state"),
        due.counts("SELECT id, crl_number FROM certificate_revocation_list"));
  }
}
