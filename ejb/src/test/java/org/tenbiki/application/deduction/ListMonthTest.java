package org.tenbiki.application.deduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.deduction.answer.AnswerResult;
import org.tenbiki.application.deduction.answer.ResultApprovalService;
import org.tenbiki.application.deduction.answer.ResultEntryService;
import org.tenbiki.application.deduction.answer.RowAnswer;
import org.tenbiki.application.deduction.staff.ListPublishingService;
import org.tenbiki.application.deduction.staff.ListReceiptService;
import org.tenbiki.application.deduction.step.ListCutOffService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionAnswerRepository;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.DeductionStep;
import org.tenbiki.domain.deduction.UndeductibleReason;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("控除依頼の一か月：入力、送信、承認、入金（K-3、K-4、K-7）")
class ListMonthTest extends ListsOverDatabases {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final Duration TO_THE_CUT_OFF = Duration.ofDays(23);

  @ParameterizedTest
  @EnumSource
  @DisplayName("公開 → 入力 → 送信 → 差戻し → 訂正 → 承認 → 不一致 → 入金確認 → 完了")
  void a_month_is_walked(TestDatabase database) {
    over(database);
    long id = published();
    ResultEntryService entry = container.get(ResultEntryService.class);
    ResultApprovalService approval = container.get(ResultApprovalService.class);
    ListReceiptService receipts = container.get(ListReceiptService.class);

    assertThat(entry.answer(clerk(), id, List.of(answer(2, 0, UndeductibleReason.NOT_EMPLOYED))))
        .isEqualTo(new AnswerResult.Kept());
    assertThat(state(id)).isEqualTo(BatchState.ENTERING);
    entry.submit(clerk(), id);
    approval.sendBack(approver(), id, "3番も退職です", "");
    assertThat(state(id)).isEqualTo(BatchState.SENT_BACK);
    entry.answer(clerk(), id, List.of(answer(3, 0, UndeductibleReason.NOT_EMPLOYED)));
    entry.submit(clerk(), id);
    approval.approve(approver(), id, lists.seal(approver(), id), "");
    assertThat(sums(id))
        .containsExactlyInAnyOrder(
            "LOAN PAYABLE 1 1000", "LOAN UNDEDUCTIBLE 1 2000", "SAVINGS UNDEDUCTIBLE 1 3000");

    assertThat(receipts.record(rokin.operator(), id, "999").difference()).isEqualTo(-1);
    assertThat(state(id)).isEqualTo(BatchState.DISCREPANT);
    assertThat(receipts.record(rokin.operator(), id, "1,001").difference()).isEqualTo(1);
    assertThat(state(id)).isEqualTo(BatchState.DISCREPANT);
    assertThat(receipts.record(rokin.operator(), id, "￥１，０００").isRight()).isTrue();
    assertThat(state(id)).isEqualTo(BatchState.RECEIVED);
    assertThat(lists.batch(id).receivedAmount()).isEqualTo(1_000);
    receipts.complete(rokin.operator(), id);
    assertThat(steps(id))
        .extracting(DeductionStep::state)
        .containsExactly(
            BatchState.PUBLISHED,
            BatchState.ENTERING,
            BatchState.WAITING,
            BatchState.SENT_BACK,
            BatchState.ENTERING,
            BatchState.WAITING,
            BatchState.APPROVED,
            BatchState.DISCREPANT,
            BatchState.DISCREPANT,
            BatchState.RECEIVED,
            BatchState.COMPLETED);
    assertThat(steps(id).get(3).remark()).isEqualTo("3番も退職です");
  }

  @ParameterizedTest
  @EnumSource(BatchState.class)
  @DisplayName("状態 × 操作 × 人：表にない遷移は一つもできない（K-4）")
  void nobody_moves_a_list_past_the_table(BatchState state) {
    long id = in(state);
    // looked up here, as looking is refused by itself before a list is published
    String seal = state.isPublished() ? lists.seal(approver(), id) : "not to be seen";
    for (Map.Entry<BatchAct, Act> act : acts(() -> seal).entrySet()) {
      for (Person person : Person.values()) {
        if (person.party != act.getKey().party() || !isPossible(act.getKey(), state)) {
          BatchState before = state(id);
          assertThatExceptionOfType(BusinessRuleException.class)
              .as("%s by %s in %s", act.getKey(), person, state)
              .isThrownBy(() -> act.getValue().by(actor(person), id))
              .satisfies(e -> assertThat(e.code()).isNotEqualTo(ErrorCode.LIST_CHANGED_MEANWHILE));
          assertThat(state(id)).isEqualTo(before);
        }
      }
    }
  }

  /** Answering goes on while entering, entering may be skipped, and a sum may be wrong again. */
  private static boolean isPossible(BatchAct act, BatchState state) {
    return act.isPossibleIn(state)
        || act == BatchAct.ENTER && state == BatchState.ENTERING
        || act == BatchAct.SUBMIT && BatchAct.ENTER.isPossibleIn(state)
        || act == BatchAct.FIND_DISCREPANT && state == BatchState.DISCREPANT;
  }

  @Test
  @DisplayName("二人が同じ行を直すと、後の人に前の人の値と名前を見せ、何も失わない（K-3）")
  void a_clerk_who_is_overtaken_sees_what_the_other_did() {
    long id = published();
    ResultEntryService entry = container.get(ResultEntryService.class);
    entry.answer(clerk(), id, List.of(answer(1, 0, UndeductibleReason.WAGES_TOO_LOW)));

    AnswerResult second =
        entry.answer(
            approverWhoEnters(),
            id,
            List.of(
                answer(1, 0, UndeductibleReason.OTHER), answer(2, 0, UndeductibleReason.OTHER)));
    assertThat(second)
        .isInstanceOfSatisfying(
            AnswerResult.Overtaken.class,
            overtaken -> {
              AnswerResult.Conflict conflict = overtaken.conflicts().get(0);
              assertThat(conflict.position()).isEqualTo(1);
              assertThat(conflict.version()).isEqualTo(1);
              assertThat(conflict.answer().reason()).isEqualTo(UndeductibleReason.WAGES_TOO_LOW);
              assertThat(conflict.by()).isEqualTo("髙橋花子");
            });
    assertThat(sums(id))
        .containsExactlyInAnyOrder(
            "LOAN PAYABLE 1 2000", "LOAN UNDEDUCTIBLE 1 1000", "SAVINGS PAYABLE 1 3000");
    assertThat(entry.answer(clerk(), id, List.of(answer(1, 1, null))))
        .isEqualTo(new AnswerResult.Kept());
    assertThat(sums(id)).contains("LOAN PAYABLE 2 3000");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("件数と金額が同じでも、見た後に理由や備考が変わった結果は送信も承認もしない（K-3、K-4）")
  void nobody_confirms_other_answers_than_were_shown(TestDatabase database) {
    over(database);
    long id = lists.published(APRIL, Lists.fourRows(APRIL).replace("2000", "1000"));
    ResultEntryService entry = container.get(ResultEntryService.class);
    ResultApprovalService approval = container.get(ResultApprovalService.class);
    entry.answer(clerk(), id, List.of(answer(1, 0, UndeductibleReason.WAGES_TOO_LOW)));
    String seen = lists.seal(approver(), id);
    entry.answer(clerk(), id, List.of(answer(1, 1, UndeductibleReason.OTHER)));
    refused(ErrorCode.LIST_CHANGED_MEANWHILE, () -> entry.submitAsSeen(clerk(), id, seen));
    String before = lists.seal(approver(), id);
    entry.answer(clerk(), id, List.of(new RowAnswer(1, 2, "OTHER", false, "欠勤")));
    refused(ErrorCode.LIST_CHANGED_MEANWHILE, () -> entry.submitAsSeen(clerk(), id, before));
    String first = lists.seal(approver(), id);
    entry.answer(clerk(), id, List.of(answer(1, 3, null), answer(2, 0, UndeductibleReason.OTHER)));
    refused(ErrorCode.LIST_CHANGED_MEANWHILE, () -> entry.submitAsSeen(clerk(), id, first));

    entry.submitAsSeen(clerk(), id, lists.seal(approver(), id));
    String waiting = lists.seal(approver(), id);
    refused(ErrorCode.LIST_CHANGED_MEANWHILE, () -> approval.approve(approver(), id, first, ""));
    approval.approve(approver(), id, waiting, "");
    assertThat(state(id)).isEqualTo(BatchState.APPROVED);
  }

  @Test
  @DisplayName("停止の行、ない行、知らない理由、長い備考には答えられない")
  void only_what_was_asked_for_is_answered() {
    long id = published();
    ResultEntryService entry = container.get(ResultEntryService.class);
    for (int position : List.of(4, 5, 0)) {
      refused(
          ErrorCode.NOT_FOUND,
          () -> entry.answer(clerk(), id, List.of(answer(position, 0, UndeductibleReason.OTHER))));
    }
    RowAnswer wrong = new RowAnswer(1, 0, "BORED", false, "あ".repeat(101));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> entry.answer(clerk(), id, List.of(wrong)))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(v -> v.field())
                    .containsExactly("reason-1", "note-1"));
    assertThat(state(id)).isEqualTo(BatchState.PUBLISHED);
    entry.answer(clerk(), id, List.of(new RowAnswer(1, 0, "", true, "あ".repeat(100))));
    assertThat(sums(id)).contains("LOAN STOPPED 1 1000");
  }

  @Test
  @DisplayName("締切日の終わりまで答えられ、次の日に閉じ、職員が開き直す：両側（K-4、K-6）")
  void a_list_closes_with_its_last_day() {
    long id = published();
    ResultEntryService entry = container.get(ResultEntryService.class);
    ListCutOffService cutOff = container.get(ListCutOffService.class);
    container.clock().advance(TO_THE_CUT_OFF.minusMillis(1));
    assertThat(cutOff.closeDue()).isZero();
    entry.answer(clerk(), id, List.of(answer(1, 0, UndeductibleReason.OTHER)));

    container.clock().advance(Duration.ofMillis(1));
    refused(ErrorCode.LIST_CUT_OFF, () -> entry.submit(clerk(), id));
    assertThat(cutOff.closeDue()).isEqualTo(1);
    assertThat(cutOff.closeDue()).isZero();
    assertThat(state(id)).isEqualTo(BatchState.OVERDUE);
    refused(ErrorCode.WRONG_LIST_STATE, () -> entry.submit(clerk(), id));

    ListReceiptService receipts = container.get(ListReceiptService.class);
    refused(
        ErrorCode.DAY_TOO_EARLY,
        () -> receipts.reopen(rokin.operator(), id, "2026-04-23", "電話で依頼"));
    receipts.reopen(rokin.operator(), id, "2026-04-24", "電話で依頼");
    entry.submit(clerk(), id);
    assertThat(state(id)).isEqualTo(BatchState.WAITING);
  }

  /** Who tries. */
  private enum Person {
    VIEWER(null),
    CLERK(BatchAct.Party.ENTERING),
    APPROVER(BatchAct.Party.APPROVING),
    OPERATOR(BatchAct.Party.STAFF),
    STAFF_APPROVER(BatchAct.Party.STAFF),
    AUDITOR(null);

    private final BatchAct.@Nullable Party party;

    Person(BatchAct.@Nullable Party party) {
      this.party = party;
    }
  }

  /** A use case that moves a list. */
  @FunctionalInterface
  private interface Act {
    void by(Actor actor, long id);
  }

  /**
   * @param seal with which whoever approves does so
   */
  private Map<BatchAct, Act> acts(Supplier<String> seal) {
    ResultEntryService entry = container.get(ResultEntryService.class);
    ResultApprovalService approval = container.get(ResultApprovalService.class);
    ListReceiptService receipts = container.get(ListReceiptService.class);
    ListPublishingService publishing = container.get(ListPublishingService.class);
    Map<BatchAct, Act> acts = new EnumMap<>(BatchAct.class);
    acts.put(BatchAct.PUBLISH, publishing::publish);
    acts.put(
        BatchAct.ENTER,
        (actor, id) -> entry.answer(actor, id, List.of(answer(1, 0, UndeductibleReason.OTHER))));
    acts.put(BatchAct.SUBMIT, entry::submit);
    acts.put(BatchAct.PULL_BACK, entry::pullBack);
    acts.put(BatchAct.SEND_BACK, (actor, id) -> approval.sendBack(actor, id, "訂正", ""));
    acts.put(BatchAct.APPROVE, (actor, id) -> approval.approve(actor, id, seal.get(), ""));
    acts.put(BatchAct.CANCEL_APPROVAL, (actor, id) -> approval.cancelApproval(actor, id, "訂正", ""));
    acts.put(BatchAct.CONFIRM_RECEIPT, (actor, id) -> receipts.record(actor, id, "6000"));
    acts.put(BatchAct.FIND_DISCREPANT, (actor, id) -> receipts.record(actor, id, "1"));
    acts.put(BatchAct.COMPLETE, receipts::complete);
    acts.put(BatchAct.REOPEN, (actor, id) -> receipts.reopen(actor, id, "2026-04-30", "電話で依頼"));
    return acts;
  }

  private long in(BatchState state) {
    String rows = Lists.fourRows(APRIL);
    if (state == BatchState.PREPARED) {
      return lists.ready(lists.form(APRIL, rows));
    }
    long id = lists.published(APRIL, rows);
    Map<BatchAct, Act> acts = acts(() -> lists.seal(approver(), id));
    for (BatchAct act : wayTo(state)) {
      if (act == BatchAct.PASS_CUT_OFF) {
        container.clock().advance(TO_THE_CUT_OFF);
        container.get(ListCutOffService.class).closeDue();
      } else {
        Person person =
            Stream.of(Person.values())
                .filter(p -> p.party == act.party())
                .findFirst()
                .orElseThrow();
        Objects.requireNonNull(acts.get(act)).by(actor(person), id);
      }
    }
    assertThat(state(id)).isEqualTo(state);
    return id;
  }

  private static List<BatchAct> wayTo(BatchState state) {
    return switch (state) {
      case PREPARED, PUBLISHED -> List.of();
      case ENTERING -> List.of(BatchAct.ENTER);
      case WAITING -> List.of(BatchAct.SUBMIT);
      case SENT_BACK -> List.of(BatchAct.SUBMIT, BatchAct.SEND_BACK);
      case PULLED_BACK -> List.of(BatchAct.SUBMIT, BatchAct.PULL_BACK);
      case APPROVED -> List.of(BatchAct.SUBMIT, BatchAct.APPROVE);
      case APPROVAL_CANCELLED ->
          List.of(BatchAct.SUBMIT, BatchAct.APPROVE, BatchAct.CANCEL_APPROVAL);
      case DISCREPANT -> List.of(BatchAct.SUBMIT, BatchAct.APPROVE, BatchAct.FIND_DISCREPANT);
      case RECEIVED -> List.of(BatchAct.SUBMIT, BatchAct.APPROVE, BatchAct.CONFIRM_RECEIPT);
      case COMPLETED ->
          List.of(BatchAct.SUBMIT, BatchAct.APPROVE, BatchAct.CONFIRM_RECEIPT, BatchAct.COMPLETE);
      case OVERDUE -> List.of(BatchAct.PASS_CUT_OFF);
    };
  }

  private long published() {
    return lists.published(APRIL, Lists.fourRows(APRIL));
  }

  private static RowAnswer answer(int position, int version, @Nullable UndeductibleReason reason) {
    return new RowAnswer(position, version, reason == null ? "" : reason.name(), false, "");
  }

  private Actor clerk() {
    return actor(Person.CLERK);
  }

  private Actor approver() {
    return actor(Person.APPROVER);
  }

  private Actor approverWhoEnters() {
    return lists.member(UserRight.ENTER_RESULTS, UserRight.APPROVE_RESULTS);
  }

  private Actor actor(Person person) {
    return switch (person) {
      case VIEWER -> lists.member(UserRight.VIEW_LISTS);
      case CLERK -> lists.member(UserRight.VIEW_LISTS, UserRight.ENTER_RESULTS);
      case APPROVER -> lists.member(UserRight.VIEW_LISTS, UserRight.APPROVE_RESULTS);
      case OPERATOR -> rokin.operator();
      case STAFF_APPROVER -> rokin.approver();
      case AUDITOR -> rokin.actor("audit001");
    };
  }

  private BatchState state(long id) {
    return lists.batch(id).state();
  }

  private List<String> sums(long id) {
    return container.inTransaction(
        () ->
            container.get(DeductionLineStore.class).sums(id).stream()
                .map(s -> s.product() + " " + s.outcome() + " " + s.count() + " " + s.amount())
                .toList());
  }

  private List<DeductionStep> steps(long id) {
    return container.inTransaction(
        () -> container.get(DeductionAnswerRepository.class).stepsOf(id));
  }

  private static void refused(ErrorCode code, Runnable act) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(act::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
