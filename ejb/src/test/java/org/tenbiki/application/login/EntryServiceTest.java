package org.tenbiki.application.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Densai;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.approval.ApprovalChange;
import org.tenbiki.application.approval.ApprovalPasswordService;
import org.tenbiki.application.certificate.IssuanceLogInResult;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.member.PasswordChangeResult;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("でんさいの初めてのログイン (D-3, D-4, D-5)")
class EntryServiceTest {
  private static final String OWN = "my0wnpass";
  private static final String APPROVAL = "appr0val";

  private final TestContainer container;
  private final Densai bank;
  private final EntryService service;

  EntryServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    bank = new Densai(container);
    service = container.get(EntryService.class);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("初回パスワードを変え、承認パスワードを決めるまで、ほかの画面はない。90日で変える")
  void password_then_approval_password_stand_before_everything() {
    String first = bank.makeMaster();
    assertThat(service.next(bank.master())).contains(EntryStep.CHANGE_PASSWORD);

    assertThat(bank.change(Densai.MASTER, first, OWN))
        .isInstanceOf(PasswordChangeResult.Changed.class);
    assertThat(service.next(bank.master())).contains(EntryStep.SET_APPROVAL_PASSWORD);

    ApprovalPasswordService approvals = container.get(ApprovalPasswordService.class);
    approvals.set(bank.master(), APPROVAL, APPROVAL);
    assertThat(service.next(bank.master())).isEmpty();

    container.clock().advance(Duration.ofDays(90));
    assertThat(service.next(bank.master())).contains(EntryStep.CHANGE_APPROVAL_PASSWORD);
    approvals.change(bank.master(), new ApprovalChange(APPROVAL, "appr0val2", "appr0val2"));
    assertThat(service.next(bank.master())).isEmpty();
    assertThat(service.next(bank.bank().operator())).isEmpty();
  }

  @Test
  @DisplayName("初回パスワードは、変えたあとログインにも取得にも使えず、ほかのログインは終わる")
  void first_password_never_again_works() {
    String first = bank.makeMaster();
    String fingerprint = bank.certificateOf(Densai.MASTER, first);
    SessionUser elsewhere = bank.session(fingerprint, first);

    bank.change(Densai.MASTER, first, OWN);

    assertThat(container.get(LoginService.class).check(elsewhere, fingerprint, Rokin.ADDRESS))
        .isPresent();
    assertThat(bank.bank().logIn(fingerprint, first)).isInstanceOf(LoginResult.Wrong.class);
    assertThat(bank.bank().logInToIssue(Densai.MASTER, first))
        .isInstanceOf(IssuanceLogInResult.Wrong.class);
    assertThat(bank.bank().logIn(fingerprint, OWN)).isInstanceOf(LoginResult.LoggedIn.class);
  }

  @Test
  @DisplayName("新しいものは、初回と同じもの、ログインIDと同じものを断る")
  void new_one_is_another_and_not_the_login_id() {
    String first = bank.makeMaster();

    assertRefused("password SAME_AS_BEFORE", () -> bank.change(Densai.MASTER, first, first));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> bank.change(Densai.MASTER, "", ""))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(v -> v.field() + " " + v.code())
                    .containsExactly(
                        "current REQUIRED", "password REQUIRED", "passwordAgain REQUIRED"));
    assertRefused("password SAME_AS_LOGIN_ID", () -> bank.change(Densai.MASTER, first, "midori01"));
    assertRefused("password SAME_AS_LOGIN_ID", () -> bank.change(Densai.MASTER, first, "MIDORI01"));
    assertRefused("password WRONG_LENGTH", () -> bank.change(Densai.MASTER, first, "abcd1"));
    assertRefused("password MUST_MIX", () -> bank.change(Densai.MASTER, first, "abcdef"));
    assertThat(bank.change(Densai.MASTER, first, "abcde1"))
        .isInstanceOf(PasswordChangeResult.Changed.class);
  }

  @Test
  @DisplayName("記号も使える規則では、前置きの付いたログインIDそのものも断る")
  void whole_login_id_is_refused_where_it_could_be_typed() {
    String first = bank.makeMaster();
    OtherKind.change(
        container,
        "PASSWORD_STYLE:LETTERS_AND_DIGITS",
        "PASSWORD_STYLE:MODERN,PASSWORD_MIN:8,PASSWORD_MAX:64,PASSWORD_MIX:false");

    assertRefused(
        "password SAME_AS_LOGIN_ID", () -> bank.change(Densai.MASTER, first, Densai.MASTER));
  }

  private static void assertRefused(String violation, Runnable act) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(act::run)
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(v -> v.field() + " " + v.code())
                    .containsExactly(violation));
  }

  @Test
  @DisplayName("一般ユーザーも初回とマスターの再設定のあとに変え、承認パスワードは要らない")
  void general_users_change_theirs() {
    bank.makeMaster();
    long general = bank.makeGeneral();
    assertThat(service.next(bank.bank().actor(Densai.GENERAL))).contains(EntryStep.CHANGE_PASSWORD);
    bank.change(Densai.GENERAL, Densai.FIRST, OWN);
    assertThat(service.next(bank.bank().actor(Densai.GENERAL))).isEmpty();

    container
        .get(GeneralUserService.class)
        .setPassword(bank.master(), general, "second12", "second12", Densai.APPROVAL);

    assertThat(service.next(bank.bank().actor(Densai.GENERAL))).contains(EntryStep.CHANGE_PASSWORD);
  }

  @Test
  @DisplayName("求めない利用条件では、何も前に立たない")
  void other_kinds_ask_for_nothing() {
    String first = bank.makeMaster();
    OtherKind.change(container, "FIRST_PASSWORD_CHANGE:true", "FIRST_PASSWORD_CHANGE:false");
    OtherKind.change(container, "USER_UPDATE_STEP:true", "USER_UPDATE_STEP:false");
    OtherKind.change(container, "APPROVAL_PASSWORD:true", "APPROVAL_PASSWORD:false");
    OtherKind.change(container, "PASSWORD_UNLIKE_ID:true", "PASSWORD_UNLIKE_ID:false");

    assertThat(service.next(bank.master())).isEmpty();
    assertThat(bank.change(Densai.MASTER, first, "midori01"))
        .isInstanceOf(PasswordChangeResult.Changed.class);
  }

  @Test
  @DisplayName("6回の誤りでロックし、時間では解けない。マスターが一般を、職員がマスターを解く (D-4)")
  void locks_until_a_person_releases() {
    String first = bank.makeMaster();
    String fingerprint = bank.certificateOf(Densai.MASTER, first);
    long general = bank.makeGeneral();
    for (int i = 0; i < 5; i++) {
      assertThat(bank.bank().logIn(fingerprint, "wr0ngpass")).isInstanceOf(LoginResult.Wrong.class);
      bank.bank().logInToIssue(Densai.GENERAL, "wr0ngpass");
    }
    assertThat(bank.bank().logIn(fingerprint, "wr0ngpass"))
        .isEqualTo(new LoginResult.Refused(new Recognition.Locked(null, false)));
    assertThat(bank.bank().logInToIssue(Densai.GENERAL, "wr0ngpass"))
        .isEqualTo(new IssuanceLogInResult.Locked(null));

    container.clock().advance(Duration.ofDays(30));

    assertThat(bank.bank().logIn(fingerprint, first)).isInstanceOf(LoginResult.Refused.class);
    assertThat(bank.bank().logInToIssue(Densai.GENERAL, Densai.FIRST))
        .isEqualTo(new IssuanceLogInResult.Locked(null));
    container
        .get(GeneralUserService.class)
        .release(bank.master(), general, "本人確認済み", Densai.APPROVAL);
    assertThat(bank.bank().logInToIssue(Densai.GENERAL, Densai.FIRST))
        .isEqualTo(new IssuanceLogInResult.NotPermitted());
    bank.bank()
        .approve(
            container
                .get(PreparationService.class)
                .releaseUser(bank.bank().operator(), bank.master().userId(), "本人確認済み"));
    assertThat(bank.bank().logIn(fingerprint, first)).isInstanceOf(LoginResult.LoggedIn.class);
  }
}
