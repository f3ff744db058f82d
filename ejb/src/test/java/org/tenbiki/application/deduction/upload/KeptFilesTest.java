package org.tenbiki.application.deduction.upload;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.Optional;
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
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.UploadState;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("ファイルの中身は一度だけ書き、要るあいだだけ残る（K-8、K-9）")
class KeptFilesTest extends ListsOverDatabases {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
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
    assertThat(container.get(ListUploadService.class).prepare(rokin.operator(), form(BAD)))
        .isInstanceOf(PreparedList.Faulty.class);
    assertThat(pieces()).isZero();
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
  @DisplayName("確認したまま反映しなかった結果の中身は、受付とともに消える")
  void what_nobody_took_over_goes_with_its_upload(TestDatabase database) {
    over(database);
    long batchId = lists.published(APRIL, Lists.fourRows(APRIL));
    result(batchId, "t1");
    expire();
    assertThat(pieces()).isEqualTo(1);
    assertThat(opened(batchId, FileDirection.REQUEST)).isNotEmpty();
  }

  private PrepareList form(UploadedFile file) {
    return lists.form(APRIL, file);
  }

  private UploadView uploaded(UploadedFile file) {
    ListFileService service = container.get(ListFileService.class);
    long id = service.receive(rokin.operator(), lists.typed(APRIL, file, true, "t" + pieces()));
    check();
    return service.view(rokin.operator(), id);
  }

  private static long batchOf(UploadView view) {
    return Optional.ofNullable(view.batchId()).orElseThrow();
  }

  private long result(long batchId, String token) {
    long id = results().receive(people.clerk(), batchId, Lists.sent(RESULT), false, token);
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
