package org.tenbiki.application.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.CountingHasher;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("契約ユーザー情報変更")
class AccountServiceTest {
  private static final String FRESH = "fresh0001";

  private final TestContainer container;
  private final Rokin rokin;
  private final AccountService service;
  private final Actor master;

  AccountServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(AccountService.class);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    master = rokin.actor(Rokin.LOGIN_ID);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("名前は一つの髙も﨑も変わらず残り、メールは旧新に知らせる (M-7, A-7)")
  void name_and_mail_are_changed() {
    int before = rokin.mails().size();

    service.change(master, "髙橋﨑\uFA19", "ｎｅｗ@union.example", "new@union.example");

    assertThat(service.find(master))
        .isEqualTo(new OwnData(Rokin.LOGIN_ID, "髙橋﨑\uFA19", "new@union.example"));
    assertThat(rokin.mails().subList(0, rokin.mails().size() - before))
        .containsExactly(MailKind.USER_CHANGED, MailKind.USER_CHANGED);
  }

  @Test
  @DisplayName("何も変えなければメールもない")
  void nothing_changed_is_told_to_nobody() {
    OwnData own = service.find(master);
    int before = rokin.mails().size();

    service.change(master, own.name(), own.mail(), "");

    assertThat(rokin.mails()).hasSize(before);
  }

  @Test
  @DisplayName("新しいパスワードでログインし、古いものでは入れない (A-7)")
  void password_is_changed() {
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);

    assertThat(service.changePassword(master, new PasswordChange(Rokin.PASSWORD, FRESH, FRESH)))
        .isInstanceOf(PasswordChangeResult.Changed.class);

    assertThat(rokin.logIn(fingerprint, Rokin.PASSWORD)).isInstanceOf(LoginResult.Wrong.class);
    assertThat(rokin.logIn(fingerprint, FRESH)).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(rokin.mails()).startsWith(MailKind.PASSWORD_CHANGED);
  }

  @Test
  @DisplayName("変えたパスワードで開いたのではないログイン状態は、次の操作で終わる (A-7; ASVS 7.4.3)")
  void other_sessions_end_with_the_password() {
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    LoginService logins = container.get(LoginService.class);
    SessionUser here = session(fingerprint, Rokin.PASSWORD);
    SessionUser elsewhere = session(fingerprint, Rokin.PASSWORD);
    assertThat(change("wrong1234")).isInstanceOf(PasswordChangeResult.Wrong.class);
    assertThat(logins.check(elsewhere, fingerprint, Rokin.ADDRESS)).isEmpty();

    int version = ((PasswordChangeResult.Changed) change(Rokin.PASSWORD)).passwordVersion();

    assertThat(logins.check(elsewhere, fingerprint, Rokin.ADDRESS)).isPresent();
    assertThat(logins.check(here.withPassword(version), fingerprint, Rokin.ADDRESS)).isEmpty();
    assertThat(logins.check(session(fingerprint, FRESH), fingerprint, Rokin.ADDRESS)).isEmpty();
  }

  private SessionUser session(String fingerprint, String password) {
    return ((LoginResult.LoggedIn) rokin.logIn(fingerprint, password)).user();
  }

  @Test
  @DisplayName("現在のパスワードの誤りも数え、6回でロックする (L-1, L-3)")
  void wrong_current_password_counts_and_locks() {
    for (int i = 1; i <= 3; i++) {
      assertThat(change("wrong1234"))
          .isEqualTo(new PasswordChangeResult.Wrong(OptionalInt.empty()));
    }
    assertThat(change("wrong1234")).isEqualTo(new PasswordChangeResult.Wrong(OptionalInt.of(2)));
    change("wrong1234");
    assertThat(change("wrong1234")).isEqualTo(new PasswordChangeResult.Locked());
    assertThat(change(Rokin.PASSWORD)).isEqualTo(new PasswordChangeResult.Locked());
    assertThat(rokin.mails()).startsWith(MailKind.LOCKED);
  }

  @Test
  @DisplayName("300並行の推測でも比べるのは6回まで (L-7)")
  void parallel_guesses_are_compared_six_times() throws Exception {
    CountingHasher hasher = container.get(CountingHasher.class);
    int before = hasher.compared();

    Parallel.times(300, i -> change("wrong1234"));

    assertThat(hasher.compared() - before).isEqualTo(6);
  }

  @Test
  @DisplayName("長さを重視する規則：漏えいしたものは断り、文は受け、前の規則のパスワードで入れる (13章)")
  void modern_rule_refuses_what_many_use() {
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    OtherKind.change(
        container,
        "PASSWORD_STYLE:LETTERS_AND_DIGITS",
        "PASSWORD_STYLE:MODERN,PASSWORD_MIN:8,PASSWORD_MAX:64,PASSWORD_MIX:false");

    assertThat(refused("Sunshine")).containsExactly(ErrorCode.COMMON_PASSWORD);
    assertThat(refused("fresh01")).containsExactly(ErrorCode.WRONG_LENGTH);
    assertThat(rokin.logIn(fingerprint, Rokin.PASSWORD)).isInstanceOf(LoginResult.LoggedIn.class);

    String sentence = "kyuuryou kara, tenbiki!";
    service.changePassword(master, new PasswordChange(Rokin.PASSWORD, sentence, sentence));
    assertThat(rokin.logIn(fingerprint, sentence)).isInstanceOf(LoginResult.LoggedIn.class);
  }

  private List<ErrorCode> refused(String fresh) {
    try {
      service.changePassword(master, new PasswordChange(Rokin.PASSWORD, fresh, fresh));
      return List.of();
    } catch (InvalidInputException e) {
      return e.violations().stream().map(Violation::code).toList();
    }
  }

  @Test
  @DisplayName("規則に合わない新しいパスワードは断り、現在のものを比べない")
  void wrong_new_password_is_refused_first() {
    int before = container.get(CountingHasher.class).compared();

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> service.changePassword(master, new PasswordChange("", "short", "other")))
        .satisfies(e -> assertThat(e.violations()).hasSize(3));

    assertThat(container.get(CountingHasher.class).compared()).isEqualTo(before);
  }

  private PasswordChangeResult change(String current) {
    return service.changePassword(master, new PasswordChange(current, FRESH, FRESH));
  }
}
