package org.tenbiki.application.deduction.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.deduction.ListsOverDatabases;
import org.tenbiki.application.deduction.upload.FileCheckService;
import org.tenbiki.application.deduction.upload.UploadView;
import org.tenbiki.domain.deduction.UploadState;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("結果ファイルの確認画面：数、取りやめ、最近のファイル（K-3、K-9）")
class ResultFilePageTest extends ListsOverDatabases {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final YearMonth MAY = APRIL.plusMonths(1);

  /** Bytes of a record with its end. */
  private static final int RECORD = 122;

  /** Bytes of a record before its result. */
  private static final int RESULT_CODE = 111;

  private ResultFileService service() {
    return container.get(ResultFileService.class);
  }

  private long checked(long batchId, UploadedFile file) {
    long id = service().receive(people.clerk(), batchId, Lists.sent(file), false, "t");
    container.get(FileCheckService.class).checkWaiting();
    return id;
  }

  private ResultPreview preview(long batchId, UploadedFile file) {
    return service().preview(people.clerk(), checked(batchId, file)).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("誤りのある行は、ファイルにない行には数えない：固定長でもCSVでも")
  void a_faulty_row_is_not_absent(TestDatabase database) {
    over(database);
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    String good = Lists.answer(APRIL, "1", 1_000, "0,9,0,");
    UploadedFile wrong = Lists.result(good + Lists.answer(APRIL, "3", 3_000, "0,7,0,"));
    assertThat(preview(batchId, wrong)).isEqualTo(new ResultPreview(1, 1, 0, 1, 1, 0));
    UploadedFile unknown = Lists.result(good + Lists.answer(APRIL, "8", 3_000, "0,7,0,"));
    assertThat(preview(batchId, unknown)).isEqualTo(new ResultPreview(1, 1, 0, 1, 2, 0));
    assertThat(preview(batchId, fixedWithUnknownResult()))
        .isEqualTo(new ResultPreview(1, 1, 0, 1, 1, 0));
  }

  /** Of two rows, the second says 7, which means nothing. */
  private UploadedFile fixedWithUnknownResult() {
    byte[] bytes =
        lists.fixedResult(APRIL, new TreeMap<>(Map.of("1", 1_000L, "2", 2_000L))).bytes();
    int resultOfSecond = 2 * RECORD + RESULT_CODE;
    bytes[resultOfSecond] = '7';
    return new UploadedFile("a.txt", bytes);
  }

  @Test
  @DisplayName("二度取りやめても一度と同じ。反映したものは取りやめたとは言わない")
  void what_is_applied_is_not_said_to_be_discarded() throws Exception {
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    long given = checked(batchId, Lists.result(Lists.answer(APRIL, "1", 1_000, "0,1,0,欠勤")));
    Parallel.times(
        2,
        i -> {
          service().discard(people.clerk(), given);
          return i;
        });
    assertThat(service().view(people.clerk(), given).state()).isEqualTo(UploadState.DISCARDED);
    long applied = checked(batchId, Lists.result(Lists.answer(APRIL, "1", 1_000, "0,9,0,")));
    service().confirm(people.clerk(), applied, 0);
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> service().discard(people.clerk(), applied))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_LIST_STATE));
    assertThat(service().view(people.clerk(), applied).state()).isEqualTo(UploadState.APPLIED);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("最近のファイルは、ほかの控除依頼に何度送った後でも、その控除依頼のものを新しい順に10件まで")
  void what_was_sent_for_one_list_is_found_among_many_of_another(TestDatabase database) {
    over(database);
    long april = lists.published(APRIL, Lists.fourRows(APRIL));
    long mays = lists.published(MAY, Lists.line(MAY, "1", 3, "L", 1_000));
    long first = sent(april, 0);
    IntStream.rangeClosed(1, 11).forEach(i -> sent(mays, i));
    assertThat(service().recent(people.clerk(), april))
        .extracting(UploadView::id)
        .containsExactly(first);
    assertThat(service().recent(people.clerk(), mays)).hasSize(10);
    container.clock().advance(Duration.ofSeconds(1));
    long last = sent(april, 12);
    assertThat(service().recent(people.clerk(), april))
        .extracting(UploadView::id)
        .containsExactly(last, first);
  }

  private long sent(long batchId, int number) {
    UploadedFile file = Lists.result(Lists.answer(APRIL, "1", 1_000, "1,,0," + number));
    return service().receive(people.clerk(), batchId, Lists.sent(file), false, "t" + number);
  }
}
