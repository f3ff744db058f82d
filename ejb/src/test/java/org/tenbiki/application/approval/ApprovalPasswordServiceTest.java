package org.tenbiki.application.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenbiki.application.approval.Approver.APPROVAL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.CountingHasher;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.application.member.AccountService;
import org.tenbiki.application.member.PasswordChange;
import org.tenbiki.application.member.PasswordChangeResult;
import org.tenbiki.application.staff.LockEndService;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.application.user.UserDirectoryService;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("承認パスワード (D-5, D-9)")
class ApprovalPasswordServiceTest {
  private static final String FRESH = "fresh0001";
  private static final Duration DAY = Duration.ofDays(1);

  private final TestContainer container;
  private final Approver approver;

  ApprovalPasswordServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    approver = new Approver(container);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("求めない利用条件では、要らず、聞かれない")
  void profiles_without_ask_nobody() {
    OtherKind.change(container, "APPROVAL_PASSWORD:true", "APPROVAL_PASSWORD:false");

    assertThat(approver.status()).isEqualTo(new ApprovalStatus.NotNeeded());
    assertThat(approver.confirm("")).isEqualTo(new ApprovalResult.NotAsked());
    assertThat(approver.confirm("").admits()).isTrue();
    assertRefused(ErrorCode.APPROVAL_PASSWORD_SET, approver::set);
  }

  @Test
  @DisplayName("マスターは初めに決め、決めるまでは何も承認できない。二度は決められない")
  void masters_set_the_first_one_once() {
    assertThat(approver.status()).isEqualTo(new ApprovalStatus.ToBeSet());
    assertThat(approver.confirm(APPROVAL)).isEqualTo(new ApprovalResult.MustChange());
    assertThat(new ApprovalResult.MustChange().admits()).isFalse();

    approver.set();

    LocalDate today = Japan.dayOf(container.clock().instant());
    assertThat(approver.status()).isEqualTo(new ApprovalStatus.Valid(today.plusDays(89), false));
    assertThat(approver.confirm(APPROVAL)).isEqualTo(new ApprovalResult.Confirmed());
    assertRefused(ErrorCode.APPROVAL_PASSWORD_SET, approver::set);
  }

  @Test
  @DisplayName("6文字以上、英字と数字、同じものを二度、ログインパスワードとは別")
  void form_of_a_first_one() {
    assertRefused("password WRONG_LENGTH", () -> approver.set("abcd1", "abcd1"));
    assertRefused("password MUST_MIX", () -> approver.set("abcdef", "abcdef"));
    assertRefused("password MUST_MIX", () -> approver.set("123456", "123456"));
    assertRefused("passwordAgain REENTRY_DIFFERS", () -> approver.set("abcde1", "abcde2"));
    assertRefused(
        "password SAME_AS_OTHER_PASSWORD", () -> approver.set(Rokin.PASSWORD, Rokin.PASSWORD));
    approver.set("abcde1", "abcde1");
    assertThat(approver.confirm("abcde1")).isEqualTo(new ApprovalResult.Confirmed());
  }

  @Test
  @DisplayName("長さが物を言う条件では、よく使われるものは選べない。初めも、変えるときも（D-5、13章）")
  void common_ones_are_refused_where_length_counts() {
    OtherKind.change(
        container,
        "PASSWORD_STYLE:LETTERS_AND_DIGITS",
        "PASSWORD_STYLE:MODERN,PASSWORD_MIN:8,PASSWORD_MAX:64,PASSWORD_MIX:false");
    assertRefused("password COMMON_PASSWORD", () -> approver.set("Password1", "Password1"));
    approver.set();
    assertRefused("password COMMON_PASSWORD", () -> approver.change(APPROVAL, "password1"));
    assertThat(approver.change(APPROVAL, FRESH)).isEqualTo(new ApprovalResult.Confirmed());
  }

  @Test
  @DisplayName("何も入力しなければ、照合せず、数えない")
  void nothing_typed_is_not_counted() {
    approver.set();
    for (int i = 0; i < 10; i++) {
      assertRefused("approval REQUIRED", () -> approver.confirm(""));
    }
    assertThat(approver.confirm(APPROVAL)).isEqualTo(new ApprovalResult.Confirmed());
  }

  @Test
  @DisplayName("6回の誤りでロックし、正しいものも照合しない。ログインも止まり、職員の解除で戻る")
  void sixth_wrong_one_locks_the_user_until_release() {
    approver.set();
    String fingerprint = approver.bank().certificateOf(Rokin.LOGIN_ID);
    SessionUser session =
        ((LoginResult.LoggedIn) approver.bank().logIn(fingerprint, Rokin.PASSWORD)).user();
    for (int i = 1; i <= 5; i++) {
      assertThat(approver.confirm("wr0ngone"))
          .isEqualTo(new ApprovalResult.Wrong(i < 4 ? OptionalInt.empty() : OptionalInt.of(6 - i)));
    }
    assertThat(approver.confirm("wr0ngone")).isEqualTo(new ApprovalResult.Locked());

    assertThat(approver.confirm(APPROVAL)).isEqualTo(new ApprovalResult.Locked());
    assertThat(new ApprovalResult.Locked().admits()).isFalse();
    assertThat(approver.bank().mails()).startsWith(MailKind.LOCKED);
    assertThat(lockState()).isEqualTo("LOCKED");
    assertThat(container.get(LoginService.class).check(session, fingerprint, Rokin.ADDRESS))
        .containsInstanceOf(Recognition.Locked.class);
    assertThat(approver.bank().logIn(fingerprint, Rokin.PASSWORD))
        .isInstanceOf(LoginResult.Refused.class);

    approver
        .bank()
        .approve(
            container
                .get(PreparationService.class)
                .releaseUser(approver.bank().operator(), approver.actor().userId(), "本人確認済み"));

    assertThat(lockState()).isEqualTo("OPEN");
    assertThat(approver.confirm(APPROVAL)).isEqualTo(new ApprovalResult.Confirmed());
    assertThat(approver.bank().logIn(fingerprint, Rokin.PASSWORD))
        .isInstanceOf(LoginResult.LoggedIn.class);
  }

  private String lockState() {
    return container
        .get(UserDirectoryService.class)
        .find(approver.bank().operator(), approver.actor().userId())
        .orElseThrow()
        .user()
        .lock()
        .state();
  }

  @Test
  @DisplayName("数え方はログインパスワードと別で、正しければ初めから数え直す")
  void counts_for_itself() {
    approver.set();
    for (int i = 0; i < 5; i++) {
      approver.bank().logInToIssue(Rokin.LOGIN_ID, "wr0ngpass");
      approver.confirm("wr0ngone");
    }
    assertThat(lockState()).isEqualTo("OPEN");
    assertThat(approver.confirm(APPROVAL)).isEqualTo(new ApprovalResult.Confirmed());
    assertThat(approver.confirm("wr0ngone"))
        .isEqualTo(new ApprovalResult.Wrong(OptionalInt.empty()));
    assertThat(lockState()).isEqualTo("OPEN");
  }

  @Test
  @DisplayName("ロックが時間で終わる利用条件では終わり、跡が残る (L-8)")
  void lock_ends_by_itself() {
    approver.set();
    for (int i = 0; i < 6; i++) {
      approver.confirm("wr0ngone");
    }
    container.clock().advance(Duration.ofMinutes(60));

    assertThat(approver.confirm(APPROVAL)).isEqualTo(new ApprovalResult.Confirmed());
  }

  @Test
  @DisplayName("時間で終わったロックは書きとめられる (L-8)")
  void end_of_lock_is_written_down() {
    approver.set();
    for (int i = 0; i < 6; i++) {
      approver.confirm("wr0ngone");
    }
    container.clock().advance(Duration.ofMinutes(60));

    assertThat(container.get(LockEndService.class).endLocks()).isEqualTo(1);
    assertThat(lockState()).isEqualTo("OPEN");
  }

  @Test
  @DisplayName("14日前から知らせ、90日を過ぎると変えるまで照合しない")
  void runs_out() {
    approver.set();
    container.clock().advance(DAY.multipliedBy(74));
    assertThat(approver.status()).isEqualTo(valid(false));
    container.clock().advance(DAY);
    assertThat(approver.status()).isEqualTo(valid(true));
    container.clock().advance(DAY.multipliedBy(14));
    assertThat(approver.status()).isEqualTo(valid(true));
    assertThat(approver.confirm(APPROVAL)).isEqualTo(new ApprovalResult.Confirmed());

    container.clock().advance(DAY);

    assertThat(approver.status()).isEqualTo(new ApprovalStatus.MustChange());
    int compared = container.get(CountingHasher.class).compared();
    assertThat(approver.confirm(APPROVAL)).isEqualTo(new ApprovalResult.MustChange());
    assertThat(container.get(CountingHasher.class).compared()).isEqualTo(compared);
    assertThat(approver.change(APPROVAL, FRESH)).isEqualTo(new ApprovalResult.Confirmed());
    assertThat(approver.status().isSettled()).isTrue();
    assertThat(approver.confirm(FRESH)).isEqualTo(new ApprovalResult.Confirmed());
  }

  private ApprovalStatus valid(boolean near) {
    return new ApprovalStatus.Valid(LocalDate.of(2026, 4, 1).plusDays(89), near);
  }

  @Test
  @DisplayName("変えるには今のものが要り、誤りは数える。前と同じもの、ログインと同じものは断る")
  void change_needs_the_current_one() {
    approver.set();
    assertRefused("password SAME_AS_BEFORE", () -> approver.change(APPROVAL, APPROVAL));
    assertRefused("current REQUIRED", () -> approver.change("", FRESH));
    assertThat(approver.change(APPROVAL, Rokin.PASSWORD))
        .isEqualTo(new ApprovalResult.NotTaken(ErrorCode.SAME_AS_OTHER_PASSWORD));
    // whoever does not know the current one is not told about the log-in password
    assertThat(approver.change("wr0ngone", Rokin.PASSWORD))
        .isEqualTo(new ApprovalResult.Wrong(OptionalInt.empty()));
    for (int i = 0; i < 5; i++) {
      approver.change("wr0ngone", FRESH);
    }
    assertThat(approver.change(APPROVAL, FRESH)).isEqualTo(new ApprovalResult.Locked());
    assertThat(approver.confirm(APPROVAL)).isEqualTo(new ApprovalResult.Locked());
  }

  @Test
  @DisplayName("ほかの人が決めたものは、変えるまで何も承認しない。取り上げれば、また決める (D-9)")
  void given_ones_confirm_nothing() {
    approver.receive("given001");
    assertThat(approver.status()).isEqualTo(new ApprovalStatus.MustChange());
    assertThat(approver.confirm("given001")).isEqualTo(new ApprovalResult.MustChange());
    assertThat(approver.change("given001", FRESH)).isEqualTo(new ApprovalResult.Confirmed());
    assertThat(approver.confirm(FRESH)).isEqualTo(new ApprovalResult.Confirmed());

    approver.receive("given002");

    assertThat(approver.confirm(FRESH)).isEqualTo(new ApprovalResult.MustChange());
    approver.lose();
    assertThat(approver.status()).isEqualTo(new ApprovalStatus.ToBeSet());
    assertThat(approver.confirm("given002")).isEqualTo(new ApprovalResult.MustChange());
  }

  @Test
  @DisplayName("ログインパスワードを、承認パスワードと同じものには変えられない")
  void log_in_password_differs_too() {
    approver.set();
    AccountService accounts = container.get(AccountService.class);

    assertThat(
            accounts.changePassword(
                approver.actor(), new PasswordChange(Rokin.PASSWORD, APPROVAL, APPROVAL)))
        .isEqualTo(new PasswordChangeResult.NotTaken(ErrorCode.SAME_AS_OTHER_PASSWORD));
    assertThat(
            accounts.changePassword(
                approver.actor(), new PasswordChange("wr0ngpass", APPROVAL, APPROVAL)))
        .isInstanceOf(PasswordChangeResult.Wrong.class);
  }

  @Test
  @DisplayName("ログインパスワードを変え続けて承認パスワードを探ることはできない。当たりも跡を残す")
  void changes_are_few_a_day() {
    approver.set();
    AccountService accounts = container.get(AccountService.class);
    String current = Rokin.PASSWORD;
    for (int i = 0; i < 4; i++) {
      assertThat(change(accounts, current, "gue5sing" + i))
          .isInstanceOf(PasswordChangeResult.Changed.class);
      current = "gue5sing" + i;
    }
    assertThat(change(accounts, current, APPROVAL))
        .isInstanceOf(PasswordChangeResult.NotTaken.class);

    assertThat(change(accounts, current, "gue5sing9"))
        .isEqualTo(new PasswordChangeResult.NotTaken(ErrorCode.TOO_MANY_CHANGES));
    assertThat(
            container.inTransaction(
                () ->
                    container
                        .get(AuditTrail.class)
                        .newest(approver.actor().userId(), AuditEventType.PASSWORD_CHANGED, 2)
                        .stream()
                        .map(event -> event.entry().outcome())
                        .toList()))
        .containsExactly(AuditOutcome.REFUSED, AuditOutcome.REFUSED);
    container.clock().advance(DAY);
    assertThat(change(accounts, current, "gue5sing9"))
        .isInstanceOf(PasswordChangeResult.Changed.class);
  }

  private PasswordChangeResult change(AccountService accounts, String current, String fresh) {
    return accounts.changePassword(approver.actor(), new PasswordChange(current, fresh, fresh));
  }

  @Test
  @DisplayName("どの道でもハッシュは一度 (L-7)")
  void one_hash_on_every_way() {
    assertOneHash(() -> approver.confirm("wr0ngone"));
    approver.set();
    assertOneHash(() -> approver.confirm(APPROVAL));
    for (int i = 0; i < 7; i++) {
      assertOneHash(() -> approver.confirm("wr0ngone"));
    }
    assertThat(approver.confirm(APPROVAL)).isEqualTo(new ApprovalResult.Locked());
    approver.receive("given001");
    assertOneHash(() -> approver.confirm("given001"));
  }

  private void assertOneHash(Runnable way) {
    CountingHasher hasher = container.get(CountingHasher.class);
    int before = hasher.compared() + hasher.dummies();
    way.run();
    assertThat(hasher.compared() + hasher.dummies() - before).isEqualTo(1);
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable act) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(act)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  private static void assertRefused(String violation, ThrowingCallable act) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(act)
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(v -> v.field() + " " + v.code())
                    .containsExactly(violation));
  }
}
