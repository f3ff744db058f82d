package org.tenbiki.application.deduction.upload;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.deduction.ListsOverDatabases;
import org.tenbiki.application.deduction.answer.ResultFileOutcome;
import org.tenbiki.application.deduction.answer.ResultFileService;
import org.tenbiki.application.deduction.download.ExchangedFileService;
import org.tenbiki.application.deduction.staff.ListPublishingService;
import org.tenbiki.domain.deduction.DeductionFile;
import org.tenbiki.domain.deduction.DeductionUpload;
import org.tenbiki.domain.deduction.ExchangedFileRepository;
import org.tenbiki.domain.deduction.FileContents;
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.KeptFile;
import org.tenbiki.domain.deduction.UploadState;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("ファイルの中身は一度だけ書き、要るあいだだけ残る（K-8、K-9）")
class KeptFilesTest extends ListsOverDatabases {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final int MIB = 1024 * 1024;
  private static final UploadedFile GOOD = Lists.request(Lists.fourRows(APRIL));
  private static final UploadedFile BAD = Lists.request(Lists.line(APRIL, "1", 3, "Q", 1));
  private static final UploadedFile RESULT =
      Lists.result(Lists.answer(APRIL, "1", 1_000, "0,1,0,欠勤"));

  @ParameterizedTest
  @EnumSource
  @DisplayName("控除依頼は受付の中身を引き継ぎ、受付が消えても一字一句残り、取り消すと消える")
  void a_list_takes_over_what_was_uploaded(TestDatabase database) {
    over(database);
    long batchId = batchOf(uploaded(GOOD));
    assertThat(pieces()).isEqualTo(1);
    expire();
    assertThat(opened(batchId, FileDirection.REQUEST)).isEqualTo(GOOD.bytes());

    discard(batchId);
    assertThat(pieces()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("取り消した控除依頼の受付も、あとで消える")
  void an_upload_whose_list_is_gone_goes_too(TestDatabase database) {
    over(database);
    discard(batchOf(uploaded(GOOD)));
    assertThat(pieces()).isZero();
    expire();
    assertThat(uploaded(GOOD).state()).isEqualTo(UploadState.READY);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("誤りのあったファイルの中身は残さない")
  void nothing_stays_of_a_faulty_file(TestDatabase database) {
    over(database);
    assertThat(uploaded(BAD).state()).isEqualTo(UploadState.FAULTY);
    assertThat(pieces()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("確認できなかったファイルと、3回とも途中で止まったファイルの中身も残さない")
  void nothing_stays_of_a_file_that_was_not_checked(TestDatabase database) {
    over(database);
    receive(GOOD, "t1");
    receive(GOOD, "t2");
    check();
    assertThat(pieces()).as("the second finds the list of the first").isEqualTo(1);

    long died = receive(Lists.request(Lists.fourRows(APRIL.plusMonths(1))), APRIL.plusMonths(1));
    FileCheckStepService steps = container.get(FileCheckStepService.class);
    for (int tryNumber = 1; tryNumber <= DeductionUpload.MOST_TRIES; tryNumber++) {
      assertThat(steps.claim(died)).contains(tryNumber);
      container.clock().advance(DeductionUpload.CLAIM);
      assertThat(pieces()).isEqualTo(2);
    }
    assertThat(steps.claim(died)).isEmpty();
    assertThat(pieces()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("結果も反映すると引き継ぎ、破棄すると消える")
  void an_applied_result_is_taken_over_and_a_discarded_one_goes(TestDatabase database) {
    over(database);
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    long discarded = result(batchId, "t1");
    assertThat(pieces()).isEqualTo(2);
    results().discard(people.clerk(), discarded);
    assertThat(pieces()).isEqualTo(1);

    long applied = result(batchId, "t2");
    assertThat(results().confirm(people.clerk(), applied, 0))
        .isInstanceOf(ResultFileOutcome.Applied.class);
    assertThat(pieces()).isEqualTo(2);
    expire();
    assertThat(opened(batchId, FileDirection.RESULT)).isEqualTo(RESULT.bytes());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("使えない結果の中身は残さず、正しい行だけ反映した結果は引き継ぐ")
  void a_faulty_result_is_taken_over_if_a_row_of_it_is_used(TestDatabase database) {
    over(database);
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    String good = Lists.answer(APRIL, "1", 1_000, "0,1,0,");
    result(batchId, "t1", Lists.result(good + good));
    assertThat(pieces()).isEqualTo(1);

    UploadedFile partly = Lists.result(good + Lists.answer(APRIL, "9", 1, "1,,0,"));
    long used = result(batchId, "t2", partly);
    assertThat(results().confirm(people.clerk(), used, 0))
        .isInstanceOf(ResultFileOutcome.Applied.class);
    expire();
    assertThat(opened(batchId, FileDirection.RESULT)).isEqualTo(partly.bytes());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("1MiBの前後と、いくつにも分かれるファイルが、一字一句戻る")
  void bytes_come_back_whatever_their_number(TestDatabase database) {
    over(database);
    Random random = new Random(7);
    for (int length : new int[] {0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB + MIB / 2}) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      UploadedFile file = new UploadedFile("a.csv", bytes);
      int before = pieces();
      KeptFile kept = container.inTransaction(() -> contents().keep(file));
      assertThat(pieces() - before).isEqualTo((length + MIB - 1) / MIB);
      assertThat(container.inTransaction(() -> contents().read(kept)))
          .hasValueSatisfying(read -> assertThat(read.bytes()).isEqualTo(bytes));
    }
    KeptFile gone = container.inTransaction(() -> contents().keep(GOOD));
    int before = pieces();
    container.inTransaction(
        () -> {
          contents().remove(gone);
          return null;
        });
    assertThat(pieces()).isEqualTo(before - 1);
    assertThat(container.inTransaction(() -> contents().read(gone))).isEmpty();
  }

  private FileContents contents() {
    return container.get(FileContents.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("確認したまま反映しなかった結果の中身は、受付とともに消える")
  void what_nobody_took_over_goes_with_its_upload(TestDatabase database) {
    over(database);
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    result(batchId, "t1");
    expire();
    assertThat(pieces()).isEqualTo(1);
    assertThat(opened(batchId, FileDirection.REQUEST)).isNotEmpty();
  }

  private UploadView uploaded(UploadedFile file) {
    long id = receive(file, "t" + pieces());
    check();
    return container.get(ListFileService.class).view(rokin.operator(), id);
  }

  private long receive(UploadedFile file, String token) {
    return receive(lists.typed(APRIL, file, true, token));
  }

  private long receive(UploadedFile file, YearMonth month) {
    return receive(lists.typed(month, file, true, "t"));
  }

  private long receive(TypedList typed) {
    return container.get(ListFileService.class).receive(rokin.operator(), typed);
  }

  private static long batchOf(UploadView view) {
    return Optional.ofNullable(view.batchId()).orElseThrow();
  }

  private long result(long batchId, String token) {
    return result(batchId, token, RESULT);
  }

  private long result(long batchId, String token, UploadedFile file) {
    long id = results().receive(people.clerk(), batchId, Lists.sent(file), false, token);
    check();
    return id;
  }

  private void check() {
    container.get(FileCheckService.class).checkWaiting();
  }

  private void discard(long batchId) {
    container.get(ListPublishingService.class).discard(rokin.operator(), batchId);
  }

  /** All uploads. */
  private void expire() {
    container.clock().advance(DeductionUpload.KEPT.plusMillis(1));
    assertThat(container.get(UploadExpiryService.class).removeOld()).isPositive();
  }

  private byte[] opened(long batchId, FileDirection direction) {
    DeductionFile file =
        container.inTransaction(
            () ->
                container
                    .get(ExchangedFileRepository.class)
                    .latest(batchId, direction)
                    .orElseThrow());
    return container
        .get(ExchangedFileService.class)
        .open(direction == FileDirection.RESULT ? people.clerk() : rokin.operator(), file.id())
        .content();
  }

  private ResultFileService results() {
    return container.get(ResultFileService.class);
  }

  private int pieces() {
    return container.inTransaction(
        () ->
            ((Number)
                    container
                        .get(EntityManager.class)
                        .createNativeQuery("SELECT count(*) FROM deduction_file_piece")
                        .getSingleResult())
                .intValue());
  }
}
