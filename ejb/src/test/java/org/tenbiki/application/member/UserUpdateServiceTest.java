package org.tenbiki.application.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Densai;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.approval.ApprovalPasswordService;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.approval.ApprovalStatus;
import org.tenbiki.application.certificate.IssuanceLogInResult;
import org.tenbiki.application.contract.ContractAccountService;
import org.tenbiki.application.login.EntryService;
import org.tenbiki.application.login.EntryStep;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("ユーザ更新")
class UserUpdateServiceTest {
  private static final Set<UserRight> CLERK = Set.of(UserRight.VIEW_LISTS, UserRight.ENTER_RESULTS);

  private final TestContainer container;
  private final Densai densai;
  private final UserUpdateService service;
  private final Actor master;
  private final long account;

  UserUpdateServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    densai = new Densai(container);
    service = densai.users();
    densai.makeMaster();
    densai.setApproval();
    master = densai.master();
    account = densai.addAccount("0000001");
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private PrepareChange change(String name, Set<UserRight> rights, String approvalPassword) {
    ChangeUser form = new ChangeUser(name, "ippan@union.example", "", rights);
    return new PrepareChange(form, Set.of(account), approvalPassword, approvalPassword);
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable act) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(act)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  @DisplayName("登録したユーザは、ユーザ更新の実行まで存在せず、電子証明書も取れない (D-7, D-8)")
  void new_user_is_there_after_the_update() {
    long draft = densai.prepare(Densai.GENERAL, CLERK, Set.of(account), "");
    assertThat(service.waiting(master)).isEmpty();
    densai.carryOut(draft);

    assertThat(service.waiting(master)).extracting(UserChangeView::id).containsExactly(draft);
    assertThat(densai.bank().logInToIssue(Densai.GENERAL, Densai.FIRST))
        .isInstanceOf(IssuanceLogInResult.Wrong.class);

    assertThat(densai.update()).isEqualTo(new ApprovalResult.Confirmed());

    assertThat(service.waiting(master)).isEmpty();
    assertThat(densai.actor(Densai.GENERAL).powers().rights()).isEqualTo(CLERK);
    assertThat(densai.actor(Densai.GENERAL).powers().accounts()).containsExactly(account);
    assertThat(densai.bank().logInToIssue(Densai.GENERAL, Densai.FIRST))
        .isInstanceOf(IssuanceLogInResult.NotPermitted.class);
  }

  @Test
  @DisplayName("変更の実行にも、ユーザ更新の実行にも、取り下げにも、マスターの承認パスワードが要る (D-5, D-8)")
  void each_step_is_confirmed() {
    long draft = densai.prepare(Densai.GENERAL, Set.of(), Set.of(), "");

    assertThat(service.carryOut(master, draft, "wr0ngpass"))
        .isInstanceOf(ApprovalResult.Wrong.class);
    assertThat(service.waiting(master)).isEmpty();
    densai.carryOut(draft);
    assertThat(service.update(master, Set.of(draft), "wr0ngpass"))
        .isInstanceOf(ApprovalResult.Wrong.class);
    assertThat(service.withdraw(master, draft, "wr0ngpass"))
        .isInstanceOf(ApprovalResult.Wrong.class);
    assertThat(service.waiting(master)).hasSize(1);
    assertThat(service.withdraw(master, draft, Densai.APPROVAL))
        .isEqualTo(new ApprovalResult.Confirmed());
    assertThat(service.waiting(master)).isEmpty();
  }

  @Test
  @DisplayName("取り下げの誤りも同じ計数で数え、6回でロックする。入力がなければ数えない (D-5)")
  void withdrawals_count_what_is_wrong() {
    long draft = densai.prepare(Densai.GENERAL, Set.of(), Set.of(), "");
    densai.carryOut(draft);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> service.withdraw(master, draft, ""))
        .satisfies(e -> assertThat(e.violations().get(0).field()).isEqualTo("approval"));
    for (int i = 0; i < 5; i++) {
      service.withdraw(master, draft, "wr0ngpass");
    }

    assertThat(service.withdraw(master, draft, "wr0ngpass")).isEqualTo(new ApprovalResult.Locked());
    assertThat(service.withdraw(master, draft, Densai.APPROVAL))
        .isEqualTo(new ApprovalResult.Locked());
    assertThat(service.waiting(master)).hasSize(1);
  }

  @Test
  @DisplayName("マスターは自分に権限を付け、次のログインから使える (D-6, D-8)")
  void master_grants_itself() {
    ChangeUser form = new ChangeUser("みどり太郎", "midori@union.example", "", CLERK);
    PrepareChange change = new PrepareChange(form, Set.of(account), "", "");
    densai.carryOut(service.prepareChange(master, master.userId(), change));
    assertThat(densai.master().powers().rights()).isEmpty();

    densai.update();

    assertThat(densai.master().powers().rights()).isEqualTo(CLERK);
    assertThat(master.powers().rights()).as("the session of before").isEmpty();
  }

  @Test
  @DisplayName("マスターは自分の名前とメールも、確認を経てだけ変える。パスワードはすぐ変えられる (D-8)")
  void master_changes_itself_like_others() {
    AccountService own = container.get(AccountService.class);
    OwnData before = own.find(master);
    assertRefused(ErrorCode.FORBIDDEN, () -> own.change(master, "みどり次郎", before.mail(), ""));
    assertThat(own.find(master)).isEqualTo(before);
    assertThat(densai.change(Densai.MASTER, densai.firstPassword(), "jibun123"))
        .isInstanceOf(PasswordChangeResult.Changed.class);
  }

  @Test
  @DisplayName("承認者には初回承認パスワードが要り、初めてのログインで変える。担当者だけなら要らない (D-9)")
  void approver_gets_an_approval_password_to_change() {
    Set<UserRight> approver = Set.of(UserRight.APPROVE_RESULTS);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> densai.prepare(Densai.GENERAL, approver, Set.of(), ""))
        .satisfies(e -> assertThat(e.violations().get(0).field()).isEqualTo("approvalPassword"));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> densai.prepare(Densai.GENERAL, CLERK, Set.of(), "given123"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.APPROVAL_PASSWORD_NOT_GIVEN));

    densai.carryOut(densai.prepare(Densai.GENERAL, approver, Set.of(), "given123"));
    densai.carryOut(densai.prepare("d-tantou1", CLERK, Set.of(), ""));
    densai.update();

    assertThat(status(Densai.GENERAL)).isInstanceOf(ApprovalStatus.MustChange.class);
    assertThat(status("d-tantou1")).isInstanceOf(ApprovalStatus.NotNeeded.class);
    densai.change(Densai.GENERAL, Densai.FIRST, "jibun123");
    assertThat(container.get(EntryService.class).next(densai.actor(Densai.GENERAL)))
        .contains(EntryStep.CHANGE_APPROVAL_PASSWORD);

    long user = densai.bank().userId(Densai.GENERAL);
    densai.carryOut(service.prepareChange(master, user, change("一般花子", CLERK, "")));
    densai.update();
    assertThat(status(Densai.GENERAL)).isInstanceOf(ApprovalStatus.NotNeeded.class);
  }

  @Test
  @DisplayName("置き換えられた変更の初回承認パスワードは、承認者のままなら残る (D-8, D-9)")
  void approval_password_of_the_replaced_change_stays() {
    Set<UserRight> approver = Set.of(UserRight.APPROVE_RESULTS);
    long user = densai.makeGeneral();
    densai.carryOut(service.prepareChange(master, user, change("一般花子", approver, "given123")));

    long draft = service.prepareChange(master, user, change("一般一郎", approver, ""));
    assertThat(service.shown(master, draft).orElseThrow().approvalPassword()).isTrue();
    densai.carryOut(draft);
    assertThat(service.waiting(master).get(0).approvalPassword()).isTrue();
    densai.update();
    assertThat(status(Densai.GENERAL)).isInstanceOf(ApprovalStatus.MustChange.class);
  }

  @Test
  @DisplayName("承認者でなくなる変更は、置き換えた変更の初回承認パスワードを継がない (D-8, D-9)")
  void approval_password_goes_with_the_right() {
    Set<UserRight> approver = Set.of(UserRight.APPROVE_RESULTS);
    long user = densai.makeGeneral();
    densai.carryOut(service.prepareChange(master, user, change("一般花子", approver, "given123")));

    long draft = service.prepareChange(master, user, change("一般花子", CLERK, ""));
    assertThat(service.shown(master, draft).orElseThrow().approvalPassword()).isFalse();
    densai.carryOut(draft);
    densai.update();
    assertThat(status(Densai.GENERAL)).isInstanceOf(ApprovalStatus.NotNeeded.class);
  }

  private ApprovalStatus status(String loginId) {
    return container.get(ApprovalPasswordService.class).status(densai.actor(loginId));
  }

  @Test
  @DisplayName("同じユーザの二つ目の変更は一つ目を置き換え、そう示す。様式は待っている内容から始まる (D-8)")
  void later_change_replaces_the_earlier_one() {
    long user = densai.makeGeneral();
    long one = service.prepareChange(master, user, change("一般一郎", CLERK, ""));
    long two = service.prepareChange(master, user, change("一般二郎", Set.of(), ""));
    densai.carryOut(one);
    assertThat(service.edited(master, user).orElseThrow().name()).isEqualTo("一般一郎");
    assertThat(service.list(master, "", 0, 10).rows())
        .extracting(row -> row.user().loginId(), ListedUser::waiting)
        .containsExactly(tuple(Densai.GENERAL, true), tuple(Densai.MASTER, false));
    assertThat(service.shown(master, two).orElseThrow().replaces()).isNotNull();

    densai.carryOut(two);
    densai.carryOut(two);

    List<UserChangeView> waiting = service.waiting(master);
    assertThat(waiting).extracting(UserChangeView::id).containsExactly(two);
    assertThat(waiting.get(0).replaces()).isNotNull();
    densai.update();
    assertThat(service.edited(master, user).orElseThrow().name()).isEqualTo("一般二郎");
    assertThat(densai.actor(Densai.GENERAL).powers().rights()).isEmpty();
  }

  @Test
  @DisplayName("見た後に一覧が変われば、何も反映しない。取り下げたものは戻らない (D-8)")
  void update_makes_what_was_seen_or_nothing() {
    long one = densai.prepare(Densai.GENERAL, Set.of(), Set.of(), "");
    long two = densai.prepare("d-futari1", Set.of(), Set.of(), "");
    densai.carryOut(one);
    densai.carryOut(two);

    assertRefused(
        ErrorCode.CHANGES_SEEN_MEANWHILE,
        () -> service.update(master, Set.of(one), Densai.APPROVAL));
    service.withdraw(master, one, Densai.APPROVAL);
    assertRefused(ErrorCode.CHANGE_OVER, () -> service.withdraw(master, one, Densai.APPROVAL));
    assertRefused(ErrorCode.CHANGE_OVER, () -> service.carryOut(master, one, Densai.APPROVAL));
    assertRefused(
        ErrorCode.CHANGES_SEEN_MEANWHILE,
        () -> service.update(master, Set.of(one, two), Densai.APPROVAL));
    densai.update();
    assertThat(service.list(master, "d-", 0, 10).rows())
        .extracting(row -> row.user().loginId())
        .containsExactly("d-futari1", Densai.MASTER);
    assertRefused(ErrorCode.NO_CHANGE, () -> service.update(master, Set.of(), Densai.APPROVAL));
  }

  @Test
  @DisplayName("削除、口座の削除、本人の変更と食い違えば、理由を示して一つも反映しない (D-8)")
  void conflict_is_told_and_nothing_is_made() {
    long user = densai.makeGeneral();
    densai.carryOut(service.prepareChange(master, user, change("一般一郎", CLERK, "")));
    densai.carryOut(densai.prepare("d-futari1", Set.of(), Set.of(), ""));
    container
        .get(AccountService.class)
        .change(densai.actor(Densai.GENERAL), "一般本人", "ippan@union.example", "");
    assertConflict(user, ChangeConflict.CHANGED_MEANWHILE);

    densai.carryOut(service.prepareChange(master, user, change("一般一郎", CLERK, "")));
    container
        .get(ContractAccountService.class)
        .remove(densai.bank().operator(), densai.contractId(), account, "解約");
    assertConflict(user, ChangeConflict.ACCOUNT_REMOVED);

    container.get(GeneralUserService.class).delete(master, user, Densai.APPROVAL);
    assertConflict(user, ChangeConflict.USER_GONE);

    service.withdraw(master, service.waiting(master).get(1).id(), Densai.APPROVAL);
    densai.update();
    assertThat(densai.bank().userId("d-futari1")).isPositive();
  }

  private void assertConflict(long user, ChangeConflict conflict) {
    assertThat(service.waiting(master))
        .as("change of " + user)
        .extracting(UserChangeView::conflict)
        .contains(conflict);
    assertRefused(ErrorCode.CHANGES_IN_CONFLICT, densai::update);
    assertThat(service.waiting(master)).hasSize(2);
  }

  @Test
  @DisplayName("ログインIDは、待っているあいだも二度使えない。下書きは時間が過ぎると消える (D-7)")
  void login_id_of_a_waiting_user_is_taken() {
    long one = densai.prepare(Densai.GENERAL, Set.of(), Set.of(), "");
    long two = densai.prepare(Densai.GENERAL, Set.of(), Set.of(), "");
    densai.carryOut(one);

    assertRefused(ErrorCode.LOGIN_ID_EXISTS, () -> densai.carryOut(two));
    assertRefused(
        ErrorCode.LOGIN_ID_EXISTS, () -> densai.prepare(Densai.GENERAL, Set.of(), Set.of(), ""));
    container.clock().advance(Duration.ofMinutes(30));
    assertRefused(ErrorCode.CHANGE_OVER, () -> densai.carryOut(two));
    assertThat(container.get(UserChangeExpiryService.class).removeExpired()).isEqualTo(1);
    assertThat(service.waiting(master)).hasSize(1);
  }

  @Test
  @DisplayName("ユーザ更新のない利用条件では、実行がすぐ効く。確認しない利用条件では、この道はない (13章)")
  void other_figures() {
    assertRefused(
        ErrorCode.FORBIDDEN,
        () ->
            container
                .get(GeneralUserService.class)
                .register(
                    master,
                    new RegisterUser(
                        "d-yokomi1",
                        "first123",
                        "first123",
                        "横道",
                        "a@b.example",
                        "a@b.example",
                        Set.of(),
                        "ja"),
                    Densai.APPROVAL));
    OtherKind.change(container, "USER_UPDATE_STEP:true", "USER_UPDATE_STEP:false");
    densai.carryOut(densai.prepare(Densai.GENERAL, CLERK, Set.of(account), ""));
    assertThat(densai.actor(Densai.GENERAL).powers().rights()).isEqualTo(CLERK);

    OtherKind.change(container, "RIGHTS_SCHEME:GRANTED", "RIGHTS_SCHEME:SIMPLE");
    assertRefused(ErrorCode.NOT_FOUND, () -> service.waiting(master));
    assertRefused(ErrorCode.NOT_FOUND, () -> service.shown(master, 1));
  }

  @Test
  @DisplayName("検索は空なら全員、先頭の d- はあってもなくてもよい (D-12)")
  void search_knows_the_fixed_beginning() {
    densai.makeGeneral();
    for (String search : List.of("d-ipp", "ipp", "D-IPPAN", "一般")) {
      assertThat(service.list(master, search, 0, 10).rows())
          .as(search)
          .extracting(row -> row.user().loginId())
          .containsExactly(Densai.GENERAL);
    }
    assertThat(service.list(master, "", 0, 10).total()).isEqualTo(2);
    assertThat(service.list(master, "pan", 0, 10).total()).isZero();
  }
}
