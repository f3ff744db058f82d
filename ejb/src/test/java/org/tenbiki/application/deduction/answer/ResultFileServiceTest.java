package org.tenbiki.application.deduction.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.deduction.ListsOverDatabases;
import org.tenbiki.application.deduction.upload.FileCheckService;
import org.tenbiki.application.deduction.upload.ListFileService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.Answer;
import org.tenbiki.domain.deduction.AskedAmount;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionAnswer;
import org.tenbiki.domain.deduction.DeductionAnswerRepository;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionFile;
import org.tenbiki.domain.deduction.FileContents;
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.UndeductibleReason;
import org.tenbiki.domain.deduction.UploadState;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("結果ファイルの受付・確認・反映（K-3、K-9）")
class ResultFileServiceTest extends ListsOverDatabases {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final UploadedFile ONE_CHANGE =
      Lists.result(
          Lists.answer(APRIL, "1", 1_000, "0,1,0,欠勤") + Lists.answer(APRIL, "2", 2_000, "1,,0,"));

  @ParameterizedTest
  @EnumSource
  @DisplayName("変わる行を見せてから反映し、書かれていない行は変えず、ファイルを残す")
  void a_file_is_shown_and_then_applied(TestDatabase database) {
    over(database);
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    long id = checked(batchId, ONE_CHANGE, false);
    ResultPreview preview = preview(id);
    assertThat(service().view(clerk(), id).state()).isEqualTo(UploadState.READY);
    assertThat(preview).isEqualTo(new ResultPreview(2, 1, 1, 0, 1, 0));
    assertThat(service().changes(clerk(), id, 0, 20).rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.key()).isEqualTo("1");
              assertThat(row.before()).isEqualTo(AnswerView.of(Answer.DEDUCTED));
              assertThat(row.after())
                  .isEqualTo(
                      AnswerView.of(new Answer(UndeductibleReason.WAGES_TOO_LOW, false, "欠勤")));
              assertThat(row.by()).isEmpty();
            });
    assertThat(state(batchId)).isEqualTo(BatchState.PUBLISHED);

    assertThat(service().confirm(clerk(), id, 0)).isEqualTo(new ResultFileOutcome.Applied(2, 1));
    assertThat(service().confirm(clerk(), id, 0)).isEqualTo(new ResultFileOutcome.Applied(2, 0));
    assertThat(state(batchId)).isEqualTo(BatchState.ENTERING);
    assertThat(answer(batchId, 1).version()).isEqualTo(1);
    assertThat(answer(batchId, 1).answer().note()).isEqualTo("欠勤");
    assertThat(answer(batchId, 1).asked()).isEqualTo(new AskedAmount(Product.LOAN, 1_000));
    assertThat(answers(batchId, 2)).isEmpty();
    assertThat(service().preview(clerk(), id)).isEmpty();
    DeductionFile kept = file(ONE_CHANGE);
    assertThat(kept.direction()).isEqualTo(FileDirection.RESULT);
    byte[] bytes =
        container.inTransaction(
            () -> container.get(FileContents.class).read(kept.file()).orElseThrow().bytes());
    assertThat(bytes).isEqualTo(ONE_CHANGE.bytes());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("確認の後にほかの担当者が直した行があれば反映せず、誰の何が変わるかを見せ直す")
  void a_clerk_who_is_overtaken_sees_the_preview_again(TestDatabase database) {
    over(database);
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    long id = checked(batchId, ONE_CHANGE, false);
    long seen = preview(id).seen();
    container
        .get(ResultEntryService.class)
        .answer(clerk(), batchId, List.of(new RowAnswer(2, 0, "OTHER", true, "手で")));

    assertThat(service().confirm(clerk(), id, seen)).isEqualTo(new ResultFileOutcome.Overtaken());
    assertThat(answers(batchId, 1)).isEmpty();
    assertThat(preview(id)).isEqualTo(new ResultPreview(2, 2, 0, 0, 1, 1));
    ResultChangeView row = service().changes(clerk(), id, 1, 20).rows().get(0);
    assertThat(row.by()).isEqualTo("髙橋花子");
    assertThat(row.before())
        .isEqualTo(AnswerView.of(new Answer(UndeductibleReason.OTHER, true, "手で")));
    assertThat(row.after()).isEqualTo(AnswerView.of(Answer.DEDUCTED));
    assertThat(service().confirm(clerk(), id, 1)).isEqualTo(new ResultFileOutcome.Applied(2, 2));
    assertThat(answer(batchId, 2).version()).isEqualTo(2);
    assertThat(answer(batchId, 2).answer()).isEqualTo(Answer.DEDUCTED);
  }

  @Test
  @DisplayName("固定長に書けない入金中止と備考は、そのまま残す")
  void what_a_fixed_length_file_cannot_say_stays() {
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    container
        .get(ResultEntryService.class)
        .answer(clerk(), batchId, List.of(new RowAnswer(1, 0, "OTHER", true, "手で")));
    assertThat(service().upload(clerk(), batchId, Lists.sent(fixed(1_000)), false))
        .isEqualTo(new ResultFileOutcome.Applied(1, 1));
    assertThat(answer(batchId, 1).answer())
        .isEqualTo(new Answer(UndeductibleReason.NOT_EMPLOYED, true, "手で"));
    assertThat(service().upload(clerk(), batchId, Lists.sent(fixed(1_001)), false))
        .isInstanceOfSatisfying(
            ResultFileOutcome.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(f -> f.row() + " " + f.kind() + " " + f.position())
                    .containsExactly("2 AMOUNT_CHANGED 81"));
  }

  @Test
  @DisplayName("依頼と合わない行はすべて知らせ、正しい行だけを反映するのは確かめてから")
  void rows_that_contradict_the_request_are_told_and_the_others_need_a_word() {
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    UploadedFile file =
        Lists.result(
            Lists.answer(APRIL, "1", 1_000, "0,9,0,")
                + Lists.answer(APRIL, "9", 1_000, "1,,0,")
                + Lists.answer(APRIL, "4", 4_000, "1,,0,")
                + Lists.answer(APRIL, "2", 2_001, "1,,0,").replace("E1", "E2")
                + Lists.answer(APRIL, "3", 3_000, "0,,0,"));
    assertThat(service().upload(clerk(), batchId, Lists.sent(file), false))
        .isInstanceOf(ResultFileOutcome.Faulty.class);
    assertThat(answers(batchId, 1)).isEmpty();

    long id = checked(batchId, file, false);
    assertThat(service().view(clerk(), id).state()).isEqualTo(UploadState.FAULTY);
    assertThat(service().faults(clerk(), id, 0, 20).rows())
        .extracting(f -> f.row() + " " + f.kind() + " " + f.found() + " " + f.expected())
        .containsExactly(
            "3 KEY_UNKNOWN 9 ",
            "4 ROW_NOT_REQUESTED 4 ",
            "5 OTHER_EMPLOYEE E2 E1",
            "5 AMOUNT_CHANGED 2001 2000",
            "6 REASON_MISSING  1, 2, 3, 4, 8, 9");
    assertThat(preview(id)).isEqualTo(new ResultPreview(1, 1, 0, 4, 0, 0));
    assertThat(service().confirm(clerk(), id, 0)).isEqualTo(new ResultFileOutcome.Applied(1, 1));
    assertThat(answer(batchId, 1).answer().reason()).isEqualTo(UndeductibleReason.OTHER);
    assertThat(service().view(clerk(), id).state()).isEqualTo(UploadState.APPLIED);
    assertThat(service().view(clerk(), id).faultCount()).isEqualTo(5);
    assertThat(service().faults(clerk(), id, 0, 20).rows()).hasSize(5);
  }

  @Test
  @DisplayName("同じ行番号が二度ある、列が足りない、別の依頼のファイルは、行を選んでも反映できない")
  void a_file_that_cannot_be_trusted_is_not_applied_in_part() {
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    String good = Lists.answer(APRIL, "1", 1_000, "0,9,0,");
    for (UploadedFile file :
        List.of(
            Lists.result(good + good),
            Lists.result(good + Lists.answer(APRIL.plusMonths(1), "2", 2_000, "1,,0,")),
            new UploadedFile("a.csv", "契約番号\r\nAB123456\r\n".getBytes(UTF_8)),
            new UploadedFile("a.xlsx", "PK\3\4...".getBytes(UTF_8)))) {
      long id = checked(batchId, file, false);
      assertThat(service().view(clerk(), id).state()).isEqualTo(UploadState.FAULTY);
      assertThat(service().preview(clerk(), id)).isEmpty();
      refused(ErrorCode.WRONG_LIST_STATE, () -> service().confirm(clerk(), id, 0));
    }
    assertThat(state(batchId)).isEqualTo(BatchState.PUBLISHED);
  }

  @Test
  @DisplayName("同じファイルは確かめるまで断り、確かめれば受け付ける")
  void the_same_file_is_refused_until_it_is_meant() {
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    service().upload(clerk(), batchId, Lists.sent(ONE_CHANGE), false);
    refused(ErrorCode.SAME_FILE_AGAIN, () -> checked(batchId, ONE_CHANGE, false));
    refused(
        ErrorCode.SAME_FILE_AGAIN,
        () -> service().upload(clerk(), batchId, Lists.sent(ONE_CHANGE), false));
    long id = checked(batchId, ONE_CHANGE, true);
    assertThat(preview(id).changing()).isZero();
    assertThat(service().confirm(clerk(), id, 1)).isEqualTo(new ResultFileOutcome.Applied(2, 0));
    assertThat(answer(batchId, 1).version()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("二つの画面から受け付けた同じファイルは、一つだけ反映する。確かめたものは反映する")
  void the_same_file_of_two_pages_is_applied_once(TestDatabase database) {
    over(database);
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    long first = checked(batchId, ONE_CHANGE, false, "t1");
    long second = checked(batchId, ONE_CHANGE, false, "t2");
    long meant = checked(batchId, ONE_CHANGE, true, "t3");
    assertThat(second).isNotEqualTo(first);
    service().confirm(clerk(), first, 0);
    long seen = preview(second).seen();
    container
        .get(ResultEntryService.class)
        .answer(clerk(), batchId, List.of(new RowAnswer(2, 0, "OTHER", true, "手で")));

    refused(ErrorCode.FILE_USED_MEANWHILE, () -> service().confirm(clerk(), second, seen));
    refused(ErrorCode.FILE_USED_MEANWHILE, () -> service().confirm(clerk(), second, seen + 1));
    assertThat(service().confirm(clerk(), first, 0)).isEqualTo(new ResultFileOutcome.Applied(2, 0));
    assertThat(service().view(clerk(), second).state()).isEqualTo(UploadState.READY);
    assertThat(answer(batchId, 2).answer())
        .isEqualTo(new Answer(UndeductibleReason.OTHER, true, "手で"));
    assertThat(kept(batchId)).isEqualTo(1);
    assertThat(service().confirm(clerk(), meant, preview(meant).seen()))
        .isEqualTo(new ResultFileOutcome.Applied(2, 1));
    assertThat(kept(batchId)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("答えられる状態のほかでは、受け付けも反映もしない（K-4）")
  void files_are_taken_only_while_answers_are(BatchState state) {
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    long id = checked(batchId, ONE_CHANGE, false);
    set(batchId, state);
    UploadedFile other = Lists.result(Lists.answer(APRIL, "1", 1_000, "1,,0,"));
    if (state == BatchState.ENTERING || BatchAct.ENTER.isPossibleIn(state)) {
      checked(batchId, other, false);
      assertThat(service().confirm(clerk(), id, 0)).isEqualTo(new ResultFileOutcome.Applied(2, 1));
      assertThat(state(batchId)).isEqualTo(BatchState.ENTERING);
    } else {
      ErrorCode code =
          state == BatchState.PREPARED ? ErrorCode.NOT_FOUND : ErrorCode.WRONG_LIST_STATE;
      refused(code, () -> checked(batchId, other, false));
      refused(code, () -> service().upload(clerk(), batchId, Lists.sent(other), false));
      refused(code, () -> service().confirm(clerk(), id, 0));
      assertThat(state(batchId)).isEqualTo(state);
    }
  }

  @Test
  @DisplayName("確認の後に締切が過ぎたら反映しない：両側")
  void the_cut_off_may_come_between() {
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    long id = checked(batchId, ONE_CHANGE, false);
    container.clock().set(Instant.parse("2026-04-23T15:00:00Z"));
    refused(ErrorCode.LIST_CUT_OFF, () -> service().confirm(clerk(), id, 0));
    container.clock().set(Instant.parse("2026-04-23T14:59:59.999Z"));
    service().confirm(clerk(), id, 0);
    assertThat(state(batchId)).isEqualTo(BatchState.ENTERING);
  }

  @Test
  @DisplayName("入力の権利のない人、ほかの人、職員の受付からは何も見えず、取りやめたものは反映できない")
  void an_upload_is_its_uploaders_own() {
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    long id = checked(batchId, ONE_CHANGE, false);
    Actor viewer = lists.member(UserRight.VIEW_LISTS);
    refused(
        ErrorCode.FORBIDDEN,
        () -> service().receive(viewer, batchId, Lists.sent(ONE_CHANGE), false, "t"));
    refused(ErrorCode.FORBIDDEN, () -> service().view(viewer, id));
    refused(ErrorCode.FORBIDDEN, () -> service().preview(viewer, id));
    refused(ErrorCode.FORBIDDEN, () -> service().changes(viewer, id, 0, 1));
    refused(ErrorCode.FORBIDDEN, () -> service().confirm(viewer, id, 0));
    refused(ErrorCode.FORBIDDEN, () -> service().recent(viewer, batchId));
    Actor other = another(clerk());
    refused(ErrorCode.NOT_FOUND, () -> service().view(other, id));
    refused(ErrorCode.NOT_FOUND, () -> service().faults(other, id, 0, 1));
    refused(ErrorCode.NOT_FOUND, () -> service().confirm(other, id, 0));
    refused(ErrorCode.NOT_FOUND, () -> service().discard(other, id));
    assertThat(service().recent(other, batchId)).isEmpty();
    assertThat(service().recent(clerk(), batchId)).hasSize(1);
    refused(
        ErrorCode.NOT_FOUND, () -> container.get(ListFileService.class).view(rokin.operator(), id));
    service().discard(clerk(), id);
    refused(ErrorCode.WRONG_LIST_STATE, () -> service().confirm(clerk(), id, 0));
  }

  private long checked(long batchId, UploadedFile file, boolean again) {
    return checked(batchId, file, again, "t");
  }

  private long checked(long batchId, UploadedFile file, boolean again, String token) {
    long id = service().receive(clerk(), batchId, Lists.sent(file), again, token);
    container.get(FileCheckService.class).checkWaiting();
    return id;
  }

  private ResultPreview preview(long id) {
    return service().preview(clerk(), id).orElseThrow();
  }

  private ResultFileService service() {
    return container.get(ResultFileService.class);
  }

  private Actor clerk() {
    return lists.member(UserRight.VIEW_LISTS, UserRight.ENTER_RESULTS);
  }

  private static Actor another(Actor actor) {
    return new Actor(
        actor.userId() + 1_000_000,
        "other001",
        actor.role(),
        actor.institutionId(),
        actor.contractId(),
        actor.address(),
        actor.powers());
  }

  private void set(long batchId, BatchState state) {
    container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createNativeQuery("UPDATE deduction_batch SET state = ? WHERE id = ?")
                .setParameter(1, state.name())
                .setParameter(2, batchId)
                .executeUpdate());
  }

  private BatchState state(long batchId) {
    return lists.batch(batchId).state();
  }

  private DeductionAnswer answer(long batchId, int position) {
    return answers(batchId, position).get(0);
  }

  /** None or one. */
  private List<DeductionAnswer> answers(long batchId, int position) {
    return container.inTransaction(
        () -> container.get(DeductionAnswerRepository.class).ofRows(batchId, List.of(position)));
  }

  /** How many results of the list are. */
  private long kept(long batchId) {
    return container.inTransaction(
        () ->
            container.get(DeductionBatchRepository.class).versions(batchId).stream()
                .filter(version -> version.direction() == FileDirection.RESULT)
                .count());
  }

  private DeductionFile file(UploadedFile file) {
    return container.inTransaction(
        () ->
            container
                .get(DeductionBatchRepository.class)
                .sameFile(lists.contractId(), file.sha256())
                .orElseThrow());
  }

  /** Row 1 not employed any more. */
  private UploadedFile fixed(long amount) {
    return lists.fixedResult(APRIL, Map.of("1", amount));
  }

  private static void refused(ErrorCode code, Runnable act) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(act::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
