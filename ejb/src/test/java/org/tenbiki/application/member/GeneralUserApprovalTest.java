package org.tenbiki.application.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenbiki.application.approval.Approver.APPROVAL;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.approval.Approver;
import org.tenbiki.application.certificate.IssuanceLogInResult;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("一般ユーザーの管理は承認パスワードで確かめる (D-5)")
class GeneralUserApprovalTest {
  private static final String GENERAL = "general1";
  private static final String SECOND = "general2";
  private static final String FRESH = "fresh0001";
  private static final String WRONG = "wr0ngone";

  private final TestContainer container;
  private final Approver approver;
  private final GeneralUserService service;
  private final Actor master;
  private final long general;
  private final String fingerprint;
  private final long certificate;

  /** A general user with a certificate, locked. */
  GeneralUserApprovalTest(TestDatabase database) {
    container = TestContainer.over(database);
    approver = new Approver(container);
    approver.set();
    service = container.get(GeneralUserService.class);
    master = approver.actor();
    service.register(master, form(GENERAL), APPROVAL);
    general = approver.bank().userId(GENERAL);
    fingerprint = approver.bank().certificateOf(GENERAL);
    certificate = user().certificates().get(0).id();
    for (int i = 0; i < 6; i++) {
      approver.bank().logIn(fingerprint, WRONG);
    }
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private static RegisterUser form(String loginId) {
    return new RegisterUser(
        loginId,
        Rokin.PASSWORD,
        Rokin.PASSWORD,
        "一般太郎",
        loginId + "@union.example",
        loginId + "@union.example",
        Set.of(),
        "ja");
  }

  private MemberUser user() {
    return service.find(master, general).orElseThrow();
  }

  /** Every act, in an order in which each can be done after the others. */
  private List<Function<String, ApprovalResult>> acts() {
    ChangeUser change =
        new ChangeUser("別の名前", GENERAL + "@union.example", "", Set.of(UserRight.VIEW_LISTS));
    return List.of(
        this::registerSecond,
        typed -> service.change(master, general, change, typed),
        typed -> service.setPassword(master, general, FRESH, FRESH, typed),
        typed -> service.release(master, general, "本人確認済み", typed),
        typed -> service.revoke(master, general, certificate, "KEY_COMPROMISE", "紛失", typed),
        typed -> service.delete(master, general, typed));
  }

  private ApprovalResult registerSecond(String typed) {
    return service.register(master, form(SECOND), typed)
            instanceof RegisterUserResult.NotConfirmed not
        ? not.approval()
        : approver.confirm(typed);
  }

  @Test
  @DisplayName("違えば何もせず、どの操作でも数え、6回でロックする")
  void wrong_one_does_nothing_and_is_counted() {
    MemberUser before = user();

    assertThat(acts().stream().map(act -> act.apply(WRONG)).toList())
        .containsExactly(
            new ApprovalResult.Wrong(OptionalInt.empty()),
            new ApprovalResult.Wrong(OptionalInt.empty()),
            new ApprovalResult.Wrong(OptionalInt.empty()),
            new ApprovalResult.Wrong(OptionalInt.of(2)),
            new ApprovalResult.Wrong(OptionalInt.of(1)),
            new ApprovalResult.Locked());

    assertThat(acts().get(5).apply(APPROVAL)).isEqualTo(new ApprovalResult.Locked());
    assertNothingDone(before);
    approver
        .bank()
        .approve(
            container
                .get(PreparationService.class)
                .releaseUser(approver.bank().operator(), general, "本人確認済み"));
    assertThat(approver.bank().logIn(fingerprint, Rokin.PASSWORD))
        .isInstanceOf(LoginResult.LoggedIn.class);
  }

  private void assertNothingDone(MemberUser before) {
    assertThat(user()).isEqualTo(before);
    assertThat(before.user().lock().state()).isEqualTo("LOCKED");
    assertThat(service.list(master, "", 0, 10).total()).isEqualTo(1);
  }

  @Test
  @DisplayName("正しければする")
  void right_one_does_it() {
    assertDone(APPROVAL, new ApprovalResult.Confirmed());
  }

  @Test
  @DisplayName("求めない利用条件では聞かずにする")
  void profiles_without_ask_nobody() {
    OtherKind.change(container, "APPROVAL_PASSWORD:true", "APPROVAL_PASSWORD:false");

    assertDone("", new ApprovalResult.NotAsked());
  }

  private void assertDone(String typed, ApprovalResult result) {
    List<Function<String, ApprovalResult>> acts = acts();
    assertThat(acts.subList(0, 3)).allMatch(act -> act.apply(typed).equals(result));
    assertThat(user().user().name()).isEqualTo("別の名前");
    assertThat(user().rights()).containsExactly(UserRight.VIEW_LISTS);
    assertThat(service.list(master, SECOND, 0, 10).total()).isEqualTo(1);

    assertThat(acts.get(3).apply(typed)).isEqualTo(result);
    assertThat(approver.bank().logIn(fingerprint, FRESH)).isInstanceOf(LoginResult.LoggedIn.class);

    assertThat(acts.get(4).apply(typed)).isEqualTo(result);
    assertThat(approver.bank().logIn(fingerprint, FRESH)).isInstanceOf(LoginResult.Refused.class);
    assertThat(approver.bank().logInToIssue(GENERAL, FRESH))
        .isInstanceOf(IssuanceLogInResult.Accepted.class);

    assertThat(acts.get(5).apply(typed)).isEqualTo(result);
    assertThat(service.find(master, general)).isEmpty();
  }

  @Test
  @DisplayName("何も入力せずに呼んでも断り、数えない")
  void without_one_it_is_refused() {
    MemberUser before = user();

    for (Function<String, ApprovalResult> act : acts()) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> act.apply(""))
          .satisfies(
              e ->
                  assertThat(e.violations())
                      .extracting(v -> v.field() + " " + v.code())
                      .containsExactly("approval " + ErrorCode.REQUIRED));
    }

    assertNothingDone(before);
    assertThat(approver.confirm(APPROVAL)).isEqualTo(new ApprovalResult.Confirmed());
  }

  @Test
  @DisplayName("期限が過ぎていれば、正しくてもしない")
  void one_that_must_be_changed_confirms_nothing() {
    container.clock().advance(Duration.ofDays(90));
    for (int i = 0; i < 6; i++) {
      approver.bank().logIn(fingerprint, WRONG);
    }
    MemberUser before = user();

    assertThat(acts()).allMatch(act -> act.apply(APPROVAL).equals(new ApprovalResult.MustChange()));
    assertNothingDone(before);
  }

  @Test
  @DisplayName("様式の誤りが先で、そのあいだは照合も数えもしない")
  void form_is_checked_before() {
    for (int i = 0; i < 6; i++) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> service.release(master, general, "", WRONG))
          .satisfies(e -> assertThat(e.violations().get(0).field()).isEqualTo("reason"));
    }
    assertThat(approver.confirm(APPROVAL)).isEqualTo(new ApprovalResult.Confirmed());
  }
}
