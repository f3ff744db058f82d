package org.tenbiki.infrastructure.schedule;

import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.tenbiki.application.CountingHasher;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestClock;
import org.tenbiki.application.TestContainer;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.ExpiryNoticeSchedule;
import org.tenbiki.domain.certificate.Issuance;
import org.tenbiki.domain.certificate.KeyHash;
import org.tenbiki.domain.certificate.SerialNumber;
import org.tenbiki.domain.certificate.Validity;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.LockoutPolicy;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailText;
import org.tenbiki.domain.notification.MailTrouble;
import org.tenbiki.domain.notification.RetrySchedule;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.user.NewUser;
import org.tenbiki.domain.user.User;

/**
 * A thousand of everything that becomes due, as it lay in the database at {@link TestClock#NOON}.
 */
final class ManyDue {
  static final int MANY = 1000;

  /** Of the many locks; the others are users'. */
  static final int LOCKED_CONTRACTS = 90;

  static final int LOCKED_UNKNOWN = 10;

  /** More than one used to take in a run. */
  static final int LEFT_OVER = 120;

  static final int INTERRUPTED = 40;
  static final int INTERRUPTED_AT_LAST = 20;

  private static final RetrySchedule RETRIES =
      new RetrySchedule(Duration.ofMinutes(1), Duration.ofHours(6), 10);
  private static final int ROWS_A_TRANSACTION = 10;
  private static final ExpiryNoticeSchedule SCHEDULE = new ExpiryNoticeSchedule(30, 10);
  private static final LockoutPolicy AT_ONCE = new LockoutPolicy(1, Duration.ofHours(1), 3);

  private final TestContainer container;
  private final EntityManager em;
  private final long institutionId;
  private final Instant noticesDueAfter;

  /**
   * @param noticesDueAfter what became due before was written then
   */
  ManyDue(TestContainer container, Instant noticesDueAfter) {
    this.container = container;
    this.noticesDueAfter = noticesDueAfter;
    em = container.get(EntityManager.class);
    institutionId = new Rokin(container).institutionId();
  }

  /** Users who are locked, but for the last, each with a certificate until that day. */
  void users(IntFunction<LocalDate> lastDay) {
    long contractId =
        container.inTransaction(() -> contract("YY000000", new Credential("fake:open")));
    each(MANY, i -> user(i, contractId, lastDay.apply(i)));
    each(LOCKED_CONTRACTS, i -> contract("ZZ%06d".formatted(i), locked(new Credential("fake:-"))));
    each(LOCKED_UNKNOWN, i -> locked(Credential.ofUnknown(Credential.idOfUnknown(i), "fake:-")));
  }

  private void user(int i, long contractId, LocalDate lastDay) {
    Credential credential = new Credential("fake:-");
    if (i < MANY - LOCKED_CONTRACTS - LOCKED_UNKNOWN) {
      locked(credential);
    } else {
      store(credential);
    }
    User user =
        User.general(
            new NewUser(
                institutionId,
                loginId(i),
                "髙橋花子",
                loginId(i) + "@union.example",
                "ja",
                credential.id(),
                TestClock.NOON),
            contractId,
            Set.of());
    store(user);
    Certificate certificate = certificate(i, user.id(), lastDay);
    certificate.issued(new byte[] {1}, "%064x".formatted(i), new KeyHash("%064x".formatted(i)));
    certificate.noticeDueAt(SCHEDULE.nextAfter(noticesDueAfter, lastDay).orElse(null));
    if (i < LEFT_OVER) {
      certificate(MANY + i, user.id(), lastDay.plusDays(1));
      store(new Issuance("%064x".formatted(i), user.id(), new byte[] {1}, TestClock.NOON));
    }
  }

  static String loginId(int i) {
    return "user%04d".formatted(i);
  }

  private Certificate certificate(int serial, long userId, LocalDate lastDay) {
    Instant end = lastDay.plusDays(1).atStartOfDay(Japan.ZONE).toInstant();
    Certificate certificate =
        new Certificate(
            userId,
            new SerialNumber(BigInteger.valueOf(serial + 1L)),
            new Validity(end.minus(Duration.ofDays(366)), end.minusSeconds(1)),
            TestClock.NOON.minus(Duration.ofHours(1)));
    store(certificate);
    return certificate;
  }

  private long contract(String number, Credential credential) {
    store(credential);
    Contract contract =
        new Contract(institutionId, number, "みどり労働組合", "本店", credential.id(), TestClock.NOON);
    store(contract);
    return contract.id();
  }

  /** Until the noon. */
  private Credential locked(Credential credential) {
    credential.attempt(
        new char[0], new CountingHasher(), AT_ONCE, TestClock.NOON.minus(Duration.ofHours(1)));
    store(credential);
    return credential;
  }

  /** Mails that wait for nothing. */
  void mails() {
    each(MANY, i -> store(mail("waiting", i)));
  }

  /** As {@link #mails}, not yet stored, of a kind that no timer writes. */
  MailMessage mail(String name, int i) {
    return new MailMessage(
        institutionId,
        MailKind.PASSWORD_CHANGED,
        name + i + "@seed.tenbiki",
        name + i + "@union.example",
        new MailText("件名", "本文\n"),
        TestClock.NOON);
  }

  /** At once: rows refer to each other by id. */
  void store(Object row) {
    em.persist(row);
    em.flush();
  }

  /** Mails that a node was sending when it was stopped. */
  void interruptedMails() {
    each(INTERRUPTED, i -> store(claimed(mail("interrupted", i))));
    each(INTERRUPTED_AT_LAST, i -> store(claimed(failedUntilTheLast(mail("last", i)))));
  }

  private static MailMessage claimed(MailMessage mail) {
    mail.claim(RETRIES, TestClock.NOON, TestClock.NOON.plus(Duration.ofMinutes(10)));
    return mail;
  }

  private static MailMessage failedUntilTheLast(MailMessage mail) {
    while (mail.tries() < RETRIES.tries() - 1) {
      int claim = mail.claim(RETRIES, TestClock.NOON, TestClock.NOON).orElseThrow();
      mail.notSent(claim, MailTrouble.UNREACHABLE, null, RETRIES, TestClock.NOON);
    }
    return mail;
  }

  void each(int count, IntConsumer row) {
    for (int first = 0; first < count; first += ROWS_A_TRANSACTION) {
      int from = first;
      container.inTransaction(
          () -> {
            for (int i = from; i < Math.min(count, from + ROWS_A_TRANSACTION); i++) {
              row.accept(i);
            }
            return true;
          });
    }
  }

  /**
   * Counts by name.
   *
   * @param sql selects names and counts
   */
  Map<String, Long> counts(String sql) {
    Map<String, Long> counts = new TreeMap<>();
    List<?> rows = container.inTransaction(() -> em.createNativeQuery(sql).getResultList());
    rows.stream()
        .map(Object[].class::cast)
        .forEach(row -> counts.put(row[0].toString(), ((Number) row[1]).longValue()));
    return counts;
  }
}
