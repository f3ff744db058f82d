package org.tenbiki.application.deduction.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.deduction.ListsOverDatabases;
import org.tenbiki.application.deduction.staff.ListPublishingService;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionUpload;
import org.tenbiki.domain.deduction.DeductionUploadRepository;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileContents;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.domain.deduction.UploadState;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("控除依頼のファイルの受付と確認：画面を離れても続く（K-9）")
class ListFileServiceTest extends ListsOverDatabases {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  @ParameterizedTest
  @EnumSource
  @DisplayName("受け付けたファイルは、確認が済むと公開を待つ控除依頼になる")
  void a_file_without_a_fault_becomes_a_list(TestDatabase database) {
    over(database);
    long id = receive(good(), "t1");
    assertThat(view(id).state()).isEqualTo(UploadState.RECEIVED);
    checks().checkWaiting();

    UploadView ready = view(id);
    assertThat(ready.state()).isEqualTo(UploadState.READY);
    assertThat(ready.rowsRead()).isEqualTo(1);
    assertThat(lists.batch(batchOf(ready)).state()).isEqualTo(BatchState.PREPARED);
    assertThat(service().recent(rokin.operator())).containsExactly(ready);
    container.get(ListPublishingService.class).discard(rokin.operator(), batchOf(ready));
    assertThat(view(id).state()).isEqualTo(UploadState.DISCARDED);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("同じ画面から二度送っても一つ、三つのノードが同時に確かめても一つ")
  void what_is_sent_or_checked_twice_is_one(TestDatabase database) throws Exception {
    over(database);
    List<Long> ids = Parallel.times(6, i -> receive(good(), "t1"));
    assertThat(ids).hasSize(6).containsOnly(ids.get(0));
    Parallel.times(
        3,
        i -> {
          checks().checkWaiting();
          return i;
        });
    checks().checkWaiting();
    assertThat(view(ids.get(0)).state()).isEqualTo(UploadState.READY);
    assertThat(receive(good(), "t1")).isEqualTo(ids.get(0));
    refused(ErrorCode.LIST_EXISTS, () -> receive(good(), "t2"));
  }

  @Test
  @DisplayName("誤りはすべて数え、1,000件まで残し、ページごとに読める")
  void faults_are_counted_and_read_in_parts() {
    String rows =
        IntStream.rangeClosed(1, 1_100)
            .mapToObj(i -> Lists.line(APRIL, "K" + i, 3, "Q", 1))
            .collect(Collectors.joining());
    long id = receive(Lists.request(rows), "t1");
    checks().checkWaiting();

    assertThat(view(id).state()).isEqualTo(UploadState.FAULTY);
    assertThat(view(id).rowsRead()).isEqualTo(1_100);
    assertThat(view(id).faultCount()).isEqualTo(1_100);
    assertThat(view(id).batchId()).isNull();
    Page<FaultView> page = service().faults(rokin.operator(), id, 20, 20);
    assertThat(page.total()).isEqualTo(1_000);
    assertThat(page.rows().get(0).row()).isEqualTo(22);
    assertThat(page.rows().get(0).kind()).isEqualTo(FaultKind.NOT_A_CHOICE);
    assertThat(page.rows().get(0).found()).isEqualTo("Q");
    receive(good(), "t1");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("確認中にノードが止まると、2分後に別のノードがはじめからやり直す：両側")
  void a_check_whose_node_died_is_taken_up_by_another(TestDatabase database) {
    over(database);
    long id = receive(good(), "t1");
    FileCheckStepService steps = container.get(FileCheckStepService.class);
    assertThat(steps.claim(id)).contains(1);
    container.clock().advance(Duration.ofMinutes(1));
    container.get(FileProgressService.class).read(id, 1, 1_000);
    assertThat(view(id).rowsRead()).isEqualTo(1_000);

    container.clock().advance(DeductionUpload.CLAIM.minusMillis(1));
    checks().checkWaiting();
    assertThat(view(id).state()).isEqualTo(UploadState.CHECKING);
    container.clock().advance(Duration.ofMillis(1));
    assertThat(steps.claim(id)).contains(2);
    // the first was only slow: what it made is thrown away
    assertThatIllegalStateException().isThrownBy(() -> steps.check(id, 1));
    steps.check(id, 2);
    assertThat(view(id).state()).isEqualTo(UploadState.READY);
  }

  @Test
  @DisplayName("3回とも途中で止まったファイルは、失敗として知らせる")
  void a_file_is_not_tried_for_ever() {
    long id = receive(good(), "t1");
    FileCheckStepService steps = container.get(FileCheckStepService.class);
    for (int tryNumber = 1; tryNumber <= DeductionUpload.MOST_TRIES; tryNumber++) {
      assertThat(steps.claim(id)).contains(tryNumber);
      container.clock().advance(DeductionUpload.CLAIM);
    }
    checks().checkWaiting();
    assertThat(view(id).state()).isEqualTo(UploadState.FAILED);
    assertThat(view(id).failure()).isEqualTo(ErrorCode.INTERNAL);
  }

  @Test
  @DisplayName("受付と確認の間に日が変わり、締切が過ぎたら、その理由で失敗とする")
  void what_became_impossible_meanwhile_is_told() {
    container.clock().set(Instant.parse("2026-04-23T14:59:59Z"));
    long id = receive(good(), "t1");
    container.clock().advance(Duration.ofSeconds(1));
    checks().checkWaiting();
    assertThat(view(id).state()).isEqualTo(UploadState.FAILED);
    assertThat(view(id).failure()).isEqualTo(ErrorCode.DAY_TOO_EARLY);
  }

  @Test
  @DisplayName("24時間たつと受付の記録は消え、控除依頼は残る：両側")
  void uploads_go_after_a_day() {
    long id = receive(good(), "t1");
    checks().checkWaiting();
    long batchId = batchOf(view(id));
    UploadExpiryService expiry = container.get(UploadExpiryService.class);
    container.clock().advance(DeductionUpload.KEPT);
    assertThat(expiry.removeOld()).isZero();
    container.clock().advance(Duration.ofMillis(1));
    assertThat(expiry.removeOld()).isEqualTo(1);
    refused(ErrorCode.NOT_FOUND, () -> view(id));
    assertThat(lists.batch(batchId).state()).isEqualTo(BatchState.PREPARED);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("24時間より長く止まっていても、まだ確かめていないファイルは消えない")
  void what_waits_for_its_check_does_not_go(TestDatabase database) {
    over(database);
    long id = receive(good(), "t1");
    UploadExpiryService expiry = container.get(UploadExpiryService.class);
    container.clock().advance(DeductionUpload.KEPT.plusMillis(1));
    assertThat(expiry.removeOld()).isZero();
    FileCheckStepService steps = container.get(FileCheckStepService.class);
    assertThat(steps.claim(id)).contains(1);
    assertThat(expiry.removeOld()).isZero();
    assertThat(view(id).state()).isEqualTo(UploadState.CHECKING);

    steps.check(id, 1);
    assertThat(view(id).state()).isEqualTo(UploadState.READY);
    assertThat(expiry.removeOld()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("だれかが今使っている受付は、待たずに次の回に消す")
  void what_somebody_holds_goes_the_next_time(TestDatabase database) {
    over(database);
    long id = receive(good(), "t1");
    checks().checkWaiting();
    UploadExpiryService expiry = container.get(UploadExpiryService.class);
    container.clock().advance(DeductionUpload.KEPT.plusMillis(1));
    DeductionUploadRepository uploads = container.get(DeductionUploadRepository.class);
    container.inTransaction(
        () -> {
          DeductionUpload held = uploads.lock(id).orElseThrow();
          assertThat(CompletableFuture.supplyAsync(expiry::removeOld))
              .succeedsWithin(Duration.ofSeconds(10))
              .isEqualTo(0);
          container.get(FileContents.class).remove(held.file());
          return null;
        });
    assertThat(expiry.removeOld()).isEqualTo(1);
  }

  @Test
  @DisplayName("大きさの両側、空のファイル、ない契約、空の契約番号")
  void what_cannot_be_a_file_of_a_contract_is_refused_at_once() {
    refused(ErrorCode.FILE_MISSING, () -> receive(new UploadedFile("", new byte[0]), "t1"));
    byte[] most = new byte[ListLimits.MOST_BYTES];
    receive(new UploadedFile("a.csv", most), "t1");
    refused(
        ErrorCode.LIST_FILE_TOO_LARGE,
        () -> receive(new UploadedFile("a.csv", new byte[most.length + 1]), "t2"));
    TypedList form = lists.typed(APRIL, good(), false, "t1");
    for (String number : List.of("", "ZZ999999")) {
      TypedList typed =
          new TypedList(
              number,
              "",
              form.kind(),
              form.month(),
              form.deductionDate(),
              form.depositDate(),
              "",
              form.file(),
              false,
              "t1");
      refused(
          number.isEmpty() ? ErrorCode.REQUIRED : ErrorCode.NO_SUCH_CONTRACT,
          () -> service().receive(rokin.operator(), typed));
    }
  }

  @Test
  @DisplayName("ほかの職員の受付は見えず、監査担当は受け付けない")
  void an_upload_is_its_uploaders_own() {
    long id = receive(good(), "t1");
    assertThat(service().recent(rokin.actor("staff002"))).isEmpty();
    refused(ErrorCode.NOT_FOUND, () -> service().view(rokin.actor("staff002"), id));
    refused(ErrorCode.NOT_FOUND, () -> service().faults(rokin.actor("staff002"), id, 0, 1));
    refused(ErrorCode.FORBIDDEN, () -> service().view(rokin.actor("audit001"), id));
  }

  private long receive(UploadedFile file, String token) {
    return service().receive(rokin.operator(), lists.typed(APRIL, file, false, token));
  }

  private static UploadedFile good() {
    return Lists.request(Lists.line(APRIL, "1", 3, "L", 1_000));
  }

  private UploadView view(long id) {
    return service().view(rokin.operator(), id);
  }

  private static long batchOf(UploadView view) {
    return Optional.ofNullable(view.batchId()).orElseThrow();
  }

  private ListFileService service() {
    return container.get(ListFileService.class);
  }

  private FileCheckService checks() {
    return container.get(FileCheckService.class);
  }

  private static void refused(ErrorCode code, Runnable act) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(act::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
