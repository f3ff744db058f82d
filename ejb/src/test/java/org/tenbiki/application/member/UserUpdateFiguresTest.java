package org.tenbiki.application.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Densai;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.approval.ApprovalCheckService;
import org.tenbiki.application.approval.ApprovalPasswordService;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.approval.ApprovalStatus;
import org.tenbiki.application.login.EntryService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("待っている変更と、変わった利用条件")
class UserUpdateFiguresTest {
  private static final Set<UserRight> APPROVER = Set.of(UserRight.APPROVE_RESULTS);

  private static final String UPDATED = "USER_UPDATE_STEP:true";
  private static final String AT_ONCE = "USER_UPDATE_STEP:false";

  private final TestContainer container;
  private final Densai densai;
  private final UserUpdateService service;
  private final Actor master;

  UserUpdateFiguresTest(TestDatabase database) {
    container = TestContainer.over(database);
    densai = new Densai(container);
    service = densai.users();
    densai.makeMaster();
    densai.setApproval();
    master = densai.master();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("承認パスワードをやめても、それを付けて待っていた承認者は登録できる (D-8, D-9)")
  void update_goes_on_without_approval_passwords() {
    densai.carryOut(densai.prepare(Densai.GENERAL, APPROVER, Set.of(), "given123"));
    askForNone();

    assertThat(densai.update()).isEqualTo(new ApprovalResult.NotAsked());

    assertThat(densai.actor(Densai.GENERAL).powers().rights()).isEqualTo(APPROVER);
    assertThat(service.waiting(master)).isEmpty();
  }

  @Test
  @DisplayName("承認パスワードを始める前からの承認者は持たないと分かり、マスターが変更で付ける (D-5, D-9)")
  void approver_of_before_is_given_one_by_the_master() {
    askForNone();
    densai.carryOut(densai.prepare(Densai.GENERAL, APPROVER, Set.of(), ""));
    ask();
    Actor approver = densai.actor(Densai.GENERAL);
    assertThat(status(approver)).isEqualTo(new ApprovalStatus.Missing());
    assertThat(container.get(ApprovalCheckService.class).confirm(approver, "given123"))
        .isEqualTo(new ApprovalResult.Missing());
    assertThat(new ApprovalResult.Missing().admits()).isFalse();
    densai.change(Densai.GENERAL, Densai.FIRST, "jibun123");
    assertThat(container.get(EntryService.class).next(approver)).isEmpty();

    PrepareChange given = change("一般花子", APPROVER, "given123");
    densai.carryOut(service.prepareChange(master, approver.userId(), given));
    densai.update();

    assertThat(status(approver)).isEqualTo(new ApprovalStatus.MustChange());
  }

  @Test
  @DisplayName("承認パスワードを始める前に入力した新しい承認者は、それなしには登録されない (D-9)")
  void new_approver_of_before_is_not_registered_without() {
    askForNone();
    long draft = densai.prepare(Densai.GENERAL, APPROVER, Set.of(), "");
    ask();

    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> densai.carryOut(draft))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CHANGE_OUTDATED));
    assertThat(service.waiting(master)).isEmpty();
  }

  private ApprovalStatus status(Actor actor) {
    return container.get(ApprovalPasswordService.class).status(actor);
  }

  private void askForNone() {
    OtherKind.change(container, UPDATED, AT_ONCE);
    OtherKind.change(container, "APPROVAL_PASSWORD:true", "APPROVAL_PASSWORD:false");
  }

  private void ask() {
    OtherKind.change(container, "APPROVAL_PASSWORD:false", "APPROVAL_PASSWORD:true");
    OtherKind.change(container, AT_ONCE, UPDATED);
  }

  @Test
  @DisplayName("ユーザ更新をやめても、待っていたものは一つずつ実行できる (D-8, 13章)")
  void waiting_change_is_made_where_nothing_waits_any_more() {
    long one = densai.prepare(Densai.GENERAL, Set.of(), Set.of(), "");
    long two = densai.prepare("d-futari1", Set.of(), Set.of(), "");
    densai.carryOut(one);
    densai.carryOut(two);
    OtherKind.change(container, UPDATED, AT_ONCE);

    densai.carryOut(one);

    assertThat(densai.bank().userId(Densai.GENERAL)).isPositive();
    assertThat(service.waiting(master)).extracting(UserChangeView::id).containsExactly(two);
  }

  @Test
  @DisplayName("ユーザ更新をやめた後の変更は、同じユーザの待っていた変更を取り除く (D-8, 13章)")
  void change_at_once_replaces_what_waited() {
    long user = densai.makeGeneral();
    densai.carryOut(service.prepareChange(master, user, change("一般一郎", Set.of(), "")));
    OtherKind.change(container, UPDATED, AT_ONCE);

    densai.carryOut(service.prepareChange(master, user, change("一般二郎", Set.of(), "")));

    assertThat(service.waiting(master)).isEmpty();
    assertThat(service.edited(master, user).orElseThrow().name()).isEqualTo("一般二郎");
  }

  @Test
  @DisplayName("長さが物を言う条件では、よく使われるものは承認者に与えられない（D-9、13章）")
  void common_ones_are_not_given_where_length_counts() {
    OtherKind.change(
        container,
        "PASSWORD_STYLE:LETTERS_AND_DIGITS",
        "PASSWORD_STYLE:MODERN,PASSWORD_MIN:8,PASSWORD_MAX:64,PASSWORD_MIX:false");

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> densai.prepare(Densai.GENERAL, APPROVER, Set.of(), "password1"))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .containsExactly(Violation.of("approvalPassword", ErrorCode.COMMON_PASSWORD)));
    assertThat(densai.prepare(Densai.GENERAL, APPROVER, Set.of(), "given123")).isPositive();
  }

  private static PrepareChange change(String name, Set<UserRight> rights, String approval) {
    ChangeUser form = new ChangeUser(name, "ippan@union.example", "", rights);
    return new PrepareChange(form, Set.of(), approval, approval);
  }
}
