package org.tenbiki.application.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.notification.MailDeliveryService;
import org.tenbiki.application.staff.LockEndService;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.notification.MailState;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("ユーザーのロックと閉塞")
class UserLockTest {
  private static final String WRONG = "wr0ngpass";

  private final TestDatabase database;
  private final TestContainer container;
  private final Rokin rokin;
  private final LoginService service;
  private final String fingerprint;

  UserLockTest(TestDatabase database) {
    this.database = database;
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(LoginService.class);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("ロックされていないユーザーの解除は断る (L-6)")
  void nothing_is_released_where_nothing_is_locked() {
    rokin.logIn(fingerprint, WRONG);
    long userId = rokin.userId(Rokin.LOGIN_ID);

    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(
            () ->
                container
                    .get(PreparationService.class)
                    .releaseUser(rokin.operator(), userId, "本人確認済み"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOTHING_TO_RELEASE));
  }

  @ParameterizedTest
  @CsvSource({"200, true", "201, false"})
  @DisplayName("解除の理由は200文字まで (L-6)")
  void reason_has_a_limit(int length, boolean allowed) {
    lock();
    PreparationService releases = container.get(PreparationService.class);
    long userId = rokin.userId(Rokin.LOGIN_ID);
    String reason = "𠮷".repeat(length);

    if (allowed) {
      rokin.approve(releases.releaseUser(rokin.operator(), userId, reason));
      loggedIn(fingerprint);
    } else {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> releases.releaseUser(rokin.operator(), userId, reason))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_LENGTH));
    }
  }

  @Test
  @DisplayName("発行とログインで一つの計数、ロックはセッションも終わらせ、メールが届く (L-3, L-4, C-13)")
  void issue_and_log_in_share_one_counter() {
    SessionUser user = loggedIn(fingerprint);
    for (int i = 0; i < 5; i++) {
      rokin.logInToIssue(Rokin.LOGIN_ID, WRONG);
    }

    assertThat(rokin.logIn(fingerprint, WRONG))
        .isInstanceOfSatisfying(
            LoginResult.Refused.class,
            r -> assertThat(r.why()).isInstanceOf(Recognition.Locked.class));
    assertThat(service.check(user, fingerprint, Rokin.ADDRESS)).isPresent();
    assertThat(mails()).startsWith(MailKind.LOCKED);
  }

  @Test
  @DisplayName("正しいパスワードは誤りもロック回数も消す (L-2)")
  void success_resets_failures_and_locks() {
    for (int round = 0; round < 4; round++) {
      lock();
      container.clock().advance(Duration.ofHours(1));
      loggedIn(fingerprint);
    }
  }

  @Test
  @DisplayName("3回目のロックで閉塞し、職員が理由を付けて解除する (L-2, L-4, L-6)")
  void third_lock_blocks_until_staff_release() {
    lock();
    container.clock().advance(Duration.ofHours(1));
    lock();
    container.clock().advance(Duration.ofHours(1));
    lock();
    container.clock().advance(Duration.ofDays(400));
    assertThat(service.recognise(rokin.institutionId(), fingerprint))
        .isInstanceOf(Recognition.Expired.class);
    container.clock().advance(Duration.ofDays(-390));
    assertThat(rokin.logIn(fingerprint, Rokin.PASSWORD))
        .isEqualTo(new LoginResult.Refused(new Recognition.Blocked(false)));
    assertThat(mails()).startsWith(MailKind.BLOCKED, MailKind.LOCKED, MailKind.LOCKED);
    PreparationService releases = container.get(PreparationService.class);
    long userId = rokin.userId(Rokin.LOGIN_ID);
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> releases.releaseUser(rokin.operator(), userId, " "));

    rokin.approve(releases.releaseUser(rokin.operator(), userId, "本人確認済み"));

    loggedIn(fingerprint);
    assertThat(mails()).startsWith(MailKind.RELEASED);
  }

  @ParameterizedTest
  @CsvSource({"24, OBSOLETE", "23, SENT"})
  @DisplayName("ロックのメールは解けて一日までは送り、あとは送らない (L-4, #16)")
  void mail_of_a_lock_is_sent_until_a_day_after_its_end(int hoursLate, MailState lockMail) {
    lock();
    container.clock().advance(Duration.ofHours(1).plusHours(hoursLate));

    container.get(MailDeliveryService.class).deliverDue(100);

    assertThat(newestMail()).extracting(MailMessage::kind).isEqualTo(MailKind.LOCKED);
    assertThat(newestMail()).extracting(MailMessage::state).isEqualTo(lockMail);
  }

  @Test
  @DisplayName("閉塞のメールはどれだけ遅れても送る (L-4, #16)")
  void mail_of_a_block_is_sent_however_late() {
    for (int i = 0; i < 3; i++) {
      lock();
      container.clock().advance(Duration.ofHours(1));
    }
    container.clock().advance(Duration.ofDays(40));

    container.get(MailDeliveryService.class).deliverDue(100);

    assertThat(newestMail()).extracting(MailMessage::kind).isEqualTo(MailKind.BLOCKED);
    assertThat(newestMail()).extracting(MailMessage::state).isEqualTo(MailState.SENT);
    assertThat(container.get(MailOutbox.class).newest(20).stream().map(MailMessage::state))
        .filteredOn(MailState.OBSOLETE::equals)
        .hasSize(2);
  }

  private MailMessage newestMail() {
    return container.get(MailOutbox.class).newest(1).get(0);
  }

  @Test
  @DisplayName("タイマーは解けたロックを書き留めるだけ (L-8)")
  void timer_writes_down_that_a_lock_ended() {
    lock();
    LockEndService timer = container.get(LockEndService.class);
    container.clock().advance(Duration.ofMinutes(60).minusMillis(1));
    assertThat(timer.endLocks()).isZero();
    container.clock().advance(Duration.ofMillis(1));

    assertThat(timer.endLocks()).isEqualTo(1);
    assertThat(timer.endLocks()).isZero();
    assertThat(
            container.inTransaction(
                () ->
                    container
                        .get(org.tenbiki.domain.audit.AuditTrail.class)
                        .newest(rokin.userId(Rokin.LOGIN_ID), AuditEventType.USER_LOCK_ENDED, 5)))
        .hasSize(1);
    loggedIn(fingerprint);
  }

  private void lock() {
    for (int i = 0; i < 6; i++) {
      rokin.logIn(fingerprint, WRONG);
    }
  }

  private SessionUser loggedIn(String certificate) {
    return ((LoginResult.LoggedIn) rokin.logIn(certificate, Rokin.PASSWORD)).user();
  }

  private List<MailKind> mails() {
    return container.get(MailOutbox.class).newest(20).stream().map(MailMessage::kind).toList();
  }
}
