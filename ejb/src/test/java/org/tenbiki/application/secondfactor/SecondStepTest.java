package org.tenbiki.application.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.login.FactorQuestion;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.application.login.PassageExpiryService;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.application.login.TopService;
import org.tenbiki.application.member.AccountService;
import org.tenbiki.application.member.PasswordChange;
import org.tenbiki.application.staff.LockEndService;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.application.user.UserDirectoryService;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.secondfactor.FactorKind;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("確認用パスワード (B-2)")
class SecondStepTest {
  private final TestContainer container;
  private final CardHolder holder;

  SecondStepTest(TestDatabase database) {
    container = TestContainer.over(database);
    holder = new CardHolder(container);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("カードがなければ、パスワードが正しくても入れない")
  void password_alone_opens_nothing() {
    assertThat(holder.first()).isEqualTo(new LoginResult.NoFactor());
    assertThat(holder.bank().logIn(holder.fingerprint(), "wr0ngpass"))
        .isInstanceOf(LoginResult.Wrong.class);
    assertThat(holder.passages()).isZero();
  }

  @Test
  @DisplayName("カードの3欄で入る。問いは再表示しても同じで、次のログインでは別になる")
  void card_logs_in_and_is_never_asked_the_same_twice_in_a_row() {
    holder.receive(FactorKind.GRID_CARD);
    String token = holder.token();
    FactorQuestion question = holder.question(token);
    assertThat(question.cells()).hasSize(3);
    assertThat(holder.question(token)).isEqualTo(question);
    String again = holder.token();
    assertThat(holder.question(again)).isEqualTo(question);

    LoginResult result = holder.confirm(again, holder.answer(again));

    assertThat(result).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(holder.passages()).isZero();
    assertThat(holder.question(holder.token()).cells()).isNotEqualTo(question.cells());
  }

  @Test
  @DisplayName("正しい答えも、二度目や別の証明書や5分後には何も開かない")
  void answers_serve_once_with_one_certificate_for_five_minutes() {
    holder.receive(FactorKind.GRID_CARD);
    String token = holder.token();
    String answer = holder.answer(token);
    assertThat(holder.confirm(token, answer, "00".repeat(32)))
        .isEqualTo(new LoginResult.PassageOver());
    assertThat(holder.confirm(token, answer)).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(holder.confirm(token, answer)).isEqualTo(new LoginResult.PassageOver());

    String late = holder.token();
    String lateAnswer = holder.answer(late);
    container.clock().advance(Duration.ofMinutes(5));
    assertThat(holder.confirm(late, lateAnswer)).isEqualTo(new LoginResult.PassageOver());
    assertThat(container.get(PassageExpiryService.class).removeExpired()).isEqualTo(1);
  }

  @Test
  @DisplayName("空の値は数えない。知らない札は何も開かない")
  void nothing_typed_is_not_counted() {
    holder.receive(FactorKind.GRID_CARD);
    String token = holder.token();
    for (int i = 0; i < 10; i++) {
      assertThat(holder.confirm(token, " ")).isEqualTo(new LoginResult.Empty());
    }
    assertThat(holder.confirm("", "X")).isEqualTo(new LoginResult.PassageOver());
    assertThat(holder.confirm(token, holder.answer(token)))
        .isInstanceOf(LoginResult.LoggedIn.class);
  }

  @Test
  @DisplayName("6回の誤りでロックし、正しい値も照合しない。職員が解除すると入れる")
  void sixth_wrong_value_locks_until_staff_release() {
    holder.receive(FactorKind.GRID_CARD);
    String token = holder.token();
    for (int i = 1; i <= 5; i++) {
      assertThat(holder.confirm(token, "000000"))
          .isEqualTo(new LoginResult.Wrong(i < 4 ? OptionalInt.empty() : OptionalInt.of(6 - i)));
    }
    assertThat(holder.confirm(token, "000000"))
        .isInstanceOfSatisfying(
            LoginResult.Refused.class,
            r -> assertThat(r.why()).isInstanceOf(Recognition.Locked.class));
    assertThat(holder.first()).isInstanceOf(LoginResult.Refused.class);
    assertThat(holder.bank().mails()).contains(MailKind.LOCKED);
    assertThat(lockState()).isEqualTo("LOCKED");

    holder
        .bank()
        .approve(
            container
                .get(PreparationService.class)
                .releaseUser(holder.bank().operator(), holder.userId(), "本人確認済み"));

    assertThat(lockState()).isEqualTo("OPEN");
    String after = holder.token();
    assertThat(holder.confirm(after, holder.answer(after)))
        .isInstanceOf(LoginResult.LoggedIn.class);
  }

  private String lockState() {
    return container
        .get(UserDirectoryService.class)
        .find(holder.bank().operator(), holder.userId())
        .orElseThrow()
        .user()
        .lock()
        .state();
  }

  @Test
  @DisplayName("ロックは60分で終わり、跡が残る (L-1, L-8)")
  void lock_ends_by_itself() {
    holder.receive(FactorKind.GRID_CARD);
    String token = holder.token();
    for (int i = 0; i < 6; i++) {
      holder.confirm(token, "000000");
    }
    container.clock().advance(Duration.ofMinutes(60));

    assertThat(holder.first()).isInstanceOf(LoginResult.FactorAsked.class);
    assertThat(container.get(LockEndService.class).endLocks()).isEqualTo(1);
  }

  @Test
  @DisplayName("誤った答えのあとは別の問いになり、前の問いの答えは通らない")
  void wrong_answers_use_the_challenge_up() {
    holder.receive(FactorKind.GRID_CARD);
    String token = holder.token();
    String answer = holder.answer(token);
    FactorQuestion before = holder.question(token);

    assertThat(holder.confirm(token, "000000")).isInstanceOf(LoginResult.Wrong.class);

    assertThat(holder.question(token).cells()).isNotEqualTo(before.cells());
    assertThat(holder.confirm(token, answer)).isInstanceOf(LoginResult.Wrong.class);
  }

  @Test
  @DisplayName("トークンは前後1段まで。使った値も、それより前の値も二度は通らない")
  void token_drifts_one_step_and_no_code_serves_twice() {
    holder.receive(FactorKind.TOTP);
    container.clock().advance(Duration.ofMinutes(10));

    assertThat(enter(holder.code(2))).isInstanceOf(LoginResult.Wrong.class);
    assertThat(enter(holder.code(-2))).isInstanceOf(LoginResult.Wrong.class);
    assertThat(enter(holder.code(-1))).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(enter(holder.code(-1))).isInstanceOf(LoginResult.Wrong.class);
    assertThat(enter(holder.code(1))).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(enter(holder.code(1))).isInstanceOf(LoginResult.Wrong.class);
    assertThat(enter(holder.code(0))).isInstanceOf(LoginResult.Wrong.class);
    container.clock().advance(Duration.ofSeconds(60));
    assertThat(enter(holder.code(0))).isInstanceOf(LoginResult.LoggedIn.class);
  }

  private LoginResult enter(String code) {
    return holder.confirm(holder.token(), code);
  }

  @Test
  @DisplayName("失効と再発行は進行中のログインを終わらせ、古いカードは使えない")
  void another_card_ends_what_was_under_way() {
    holder.receive(FactorKind.GRID_CARD);
    String token = holder.token();
    String answer = holder.answer(token);

    holder.receive(FactorKind.GRID_CARD);

    assertThat(holder.confirm(token, answer)).isEqualTo(new LoginResult.PassageOver());
    String next = holder.token();
    container.get(FactorService.class).revoke(holder.bank().operator(), holder.userId(), "紛失");
    assertThat(holder.confirm(next, "000000")).isEqualTo(new LoginResult.PassageOver());
    assertThat(holder.first()).isEqualTo(new LoginResult.NoFactor());
  }

  @Test
  @DisplayName("途中で入った失効もロックも、そのログインを断る (C-13)")
  void whatever_happens_between_the_steps_counts() {
    holder.receive(FactorKind.GRID_CARD);
    String token = holder.token();
    String answer = holder.answer(token);
    for (int i = 0; i < 6; i++) {
      holder.bank().logInToIssue(Rokin.LOGIN_ID, "wr0ngpass");
    }

    assertThat(holder.confirm(token, answer))
        .isInstanceOfSatisfying(
            LoginResult.Refused.class,
            r -> assertThat(r.why()).isInstanceOf(Recognition.Locked.class));
    assertThat(holder.passages()).isZero();
  }

  @Test
  @DisplayName("途中でパスワードが変われば、前のパスワードで始めたログインは終わる")
  void another_password_ends_what_the_old_one_began() {
    holder.receive(FactorKind.GRID_CARD);
    String token = holder.token();
    String answer = holder.answer(token);

    container
        .get(AccountService.class)
        .changePassword(
            holder.bank().actor(Rokin.LOGIN_ID),
            new PasswordChange(Rokin.PASSWORD, "0therpass", "0therpass"));

    assertThat(holder.confirm(token, answer)).isEqualTo(new LoginResult.PassageOver());
  }

  @Test
  @DisplayName("直近のログインに、入った跡と誤りが一つずつ残る (A-3)")
  void log_ins_are_told_once_each() {
    holder.receive(FactorKind.GRID_CARD);
    String token = holder.token();
    holder.confirm(token, "000000");
    container.clock().advance(Duration.ofSeconds(1));
    SessionUser user = ((LoginResult.LoggedIn) holder.confirm(token, holder.answer(token))).user();

    assertThat(container.get(TopService.class).top(user).lastLogins())
        .extracting(l -> l.success())
        .containsExactly(true, false);
    assertThat(container.get(LoginService.class).check(user, holder.fingerprint(), Rokin.ADDRESS))
        .isEmpty();
  }
}
