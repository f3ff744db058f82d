package org.tenbiki.application.deduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.deduction.answer.AnswerExpiryService;
import org.tenbiki.application.deduction.answer.AnswerResult;
import org.tenbiki.application.deduction.answer.ResultApprovalService;
import org.tenbiki.application.deduction.answer.ResultEntryService;
import org.tenbiki.application.deduction.answer.RowAnswer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.task.TaskKind;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("団体から見た控除依頼（K-2、K-3、K-4、K-8、A-3）")
class MemberListServiceTest extends ListsOverDatabases {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  /** As on the first of its month. */
  private long published(YearMonth month) {
    container.clock().set(month.atDay(1).atStartOfDay(Japan.ZONE).toInstant());
    return lists.published(
        month,
        Lists.line(month, "A", 3, "L", 1_000)
            + Lists.line(month, "B", 3, "S", 2_000)
            + Lists.line(month, "C", 3, "L", 3_000));
  }

  private MemberListService service() {
    return container.get(MemberListService.class);
  }

  private ResultEntryService entry() {
    return container.get(ResultEntryService.class);
  }

  private void answer(long id, int position, int version) {
    assertThat(
            entry()
                .answer(
                    people.clerk(),
                    id,
                    List.of(new RowAnswer(position, version, "WAGES_TOO_LOW", false, ""))))
        .isEqualTo(new AnswerResult.Kept());
  }

  @Test
  @DisplayName("直近13か月、権限のある仕事だけ、他の団体のものは見つからない（K-8、G-3）")
  void lists_of_thirteen_months_are_seen_by_who_may() {
    IntStream.range(-13, 1).mapToObj(APRIL::plusMonths).forEach(this::published);
    Actor viewer = people.with(UserRight.VIEW_LISTS);

    List<ListRow> all = service().list(viewer, DeductionTask.LISTS);
    assertThat(all).hasSize(13);
    assertThat(all.get(0).month()).isEqualTo(APRIL);
    assertThat(all.get(0).daysLeft()).isEqualTo(22);
    assertThat(service().months(viewer)).hasSize(13).allMatch(m -> m.amount() == 6_000);

    long id = all.get(0).id();
    for (DeductionTask task : List.of(DeductionTask.RESULTS, DeductionTask.APPROVALS)) {
      refused(ErrorCode.FORBIDDEN, () -> service().list(viewer, task));
      refused(ErrorCode.FORBIDDEN, () -> service().details(viewer, task, id));
      refused(ErrorCode.FORBIDDEN, () -> service().rows(viewer, task, id, Set.of(1)));
    }
    refused(ErrorCode.FORBIDDEN, () -> service().history(people.clerk(), id));
    Actor stranger =
        new Actor(
            viewer.userId(), "x", viewer.role(), viewer.institutionId(), 999L, "", viewer.powers());
    refused(ErrorCode.NOT_FOUND, () -> service().details(stranger, DeductionTask.LISTS, id));
  }

  private static void refused(
      ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  @DisplayName("商品と結果ごとの合計、差異ごとの件数、いまできる操作、履歴とファイル（K-2、K-5、K-8）")
  void a_list_tells_what_it_comes_to() {
    published(APRIL.minusMonths(1));
    long id = published(APRIL);
    answer(id, 2, 0);

    ListDetails details = service().details(people.clerk(), DeductionTask.RESULTS, id);
    assertThat(details.totals().products()).hasSize(2);
    assertThat(details.totals().all().undeductible()).isEqualTo(new ListTotals.Sum(1, 2_000));
    assertThat(details.totals().all().payable()).isEqualTo(new ListTotals.Sum(2, 4_000));
    assertThat(details.count(ListDifference.NONE)).isEqualTo(3);
    assertThat(details.acts()).containsExactlyInAnyOrder(BatchAct.ENTER, BatchAct.SUBMIT);
    assertThat(details.submittedBefore()).isFalse();
    ListHistory history = service().history(people.with(UserRight.VIEW_LISTS), id);
    assertThat(history.steps()).extracting(ListHistory.Step::act).contains(BatchAct.ENTER);
    assertThat(history.files()).hasSize(1);
    assertThat(history.files().get(0).sha256()).hasSize(64);
    assertThat(history.files().get(0).by()).as("staff are not told by name").isEmpty();
    LineRow row = service().rows(people.clerk(), DeductionTask.RESULTS, id, Set.of(2)).get(0);
    assertThat(row.by()).isNotEmpty();
    assertThat(row.version()).isEqualTo(1);

    container.clock().advance(Duration.ofDays(23));
    assertThat(service().details(people.clerk(), DeductionTask.RESULTS, id).acts()).isEmpty();
  }

  @Test
  @DisplayName("見た後に変わった内容は、送信も承認もされない（K-4、画面要件21）")
  void nobody_decides_about_what_was_not_shown() {
    long id = published(APRIL);
    String shown = service().details(people.clerk(), DeductionTask.RESULTS, id).seal();
    answer(id, 1, 0);
    refused(
        ErrorCode.LIST_CHANGED_MEANWHILE, () -> entry().submitAsSeen(people.clerk(), id, shown));
    entry()
        .submitAsSeen(
            people.clerk(),
            id,
            service().details(people.clerk(), DeductionTask.RESULTS, id).seal());

    String seen = service().details(people.approver(), DeductionTask.APPROVALS, id).seal();
    entry().pullBack(people.clerk(), id);
    container.clock().advance(Duration.ofSeconds(1));
    entry().submit(people.clerk(), id);
    ResultApprovalService approvals = container.get(ResultApprovalService.class);
    refused(
        ErrorCode.LIST_CHANGED_MEANWHILE, () -> approvals.approve(people.approver(), id, seen, ""));
  }

  @Test
  @DisplayName("差し戻された後に直した行だけを、承認者が見る（K-4）")
  void what_changed_since_the_last_submission_is_found() {
    long id = published(APRIL);
    answer(id, 1, 0);
    container.clock().advance(Duration.ofMinutes(1));
    entry().submit(people.clerk(), id);
    container.clock().advance(Duration.ofMinutes(1));
    container.get(ResultApprovalService.class).sendBack(people.approver(), id, "2番も", "");
    assertThat(service().details(people.clerk(), DeductionTask.RESULTS, id).remark())
        .isEqualTo("2番も");
    answer(id, 2, 0);
    entry().submit(people.clerk(), id);

    assertThat(service().details(people.approver(), DeductionTask.APPROVALS, id).submittedBefore())
        .isTrue();
    assertThat(
            service()
                .page(
                    people.approver(),
                    DeductionTask.APPROVALS,
                    id,
                    new RowSearch("", LineSearch.Scope.REQUESTED, null, null, null, true),
                    Sorting.ascending(LineOrder.POSITION),
                    0,
                    20)
                .rows())
        .extracting(LineRow::position)
        .containsExactly(2);
  }

  @Test
  @DisplayName("入力と承認を待つものが、その人の仕事として数えられる（A-3）")
  void tasks_count_what_waits_for_the_user() {
    long id = published(APRIL);
    ListTasks tasks = container.get(ListTasks.class);
    assertThat(tasks.waitingFor(people.clerk())).isEqualTo(Map.of(TaskKind.LISTS_TO_ANSWER, 1L));
    assertThat(tasks.waitingFor(people.approver()))
        .isEqualTo(Map.of(TaskKind.RESULTS_TO_APPROVE, 0L));
    assertThat(tasks.waitingFor(rokin.operator())).isEmpty();
    entry().submit(people.clerk(), id);
    assertThat(tasks.waitingFor(people.clerk())).isEqualTo(Map.of(TaskKind.LISTS_TO_ANSWER, 0L));
    assertThat(tasks.waitingFor(people.approver()))
        .isEqualTo(Map.of(TaskKind.RESULTS_TO_APPROVE, 1L));
    container.clock().advance(Duration.ofDays(30));
    assertThat(tasks.waitingFor(people.approver()))
        .isEqualTo(Map.of(TaskKind.RESULTS_TO_APPROVE, 0L));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("送信されないままの入力は、最後の変更から70日で消え、送信されたものは残る（K-3）")
  void saved_answers_go_after_seventy_days(TestDatabase database) {
    over(database);
    long submitted = published(APRIL.minusMonths(1));
    answer(submitted, 1, 0);
    entry().submit(people.clerk(), submitted);
    long saved = published(APRIL);
    answer(saved, 1, 0);
    AnswerExpiryService expiry = container.get(AnswerExpiryService.class);
    container.clock().advance(Duration.ofDays(70));
    assertThat(expiry.removeOld()).isZero();
    container.clock().advance(Duration.ofSeconds(1));
    assertThat(expiry.removeOld()).isEqualTo(1);
    assertThat(expiry.removeOld()).isZero();
    assertThat(version(saved)).isZero();
    assertThat(version(submitted)).isEqualTo(1);
  }

  private int version(long id) {
    return service().rows(people.clerk(), DeductionTask.RESULTS, id, Set.of(1)).get(0).version();
  }
}
