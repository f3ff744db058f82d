package org.tenbiki.application.deduction.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.WaitingSessions;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.deduction.ListsOverDatabases;
import org.tenbiki.application.deduction.answer.ResultApprovalStepService;
import org.tenbiki.application.deduction.answer.ResultEntryService;
import org.tenbiki.application.deduction.answer.ResultFileService;
import org.tenbiki.application.deduction.answer.RowAnswer;
import org.tenbiki.application.deduction.staff.ListPublishingService;
import org.tenbiki.application.deduction.upload.ListUploadService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.DeductionFile;
import org.tenbiki.domain.deduction.DeductionFiles;
import org.tenbiki.domain.deduction.ExchangedFileRepository;
import org.tenbiki.domain.deduction.FileContents;
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.ResultLine;
import org.tenbiki.domain.deduction.UndeductibleReason;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.TableCell;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("控除依頼と控除結果のダウンロード（K-2、K-8）")
class ListDownloadServiceTest extends ListsOverDatabases {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final BatchKey KEY =
      new BatchKey(Rokin.NUMBER, APRIL, DeductionKind.MONTHLY, APRIL.atDay(25));

  private ListDownloadService service() {
    return container.get(ListDownloadService.class);
  }

  private long published() {
    return lists.published(
        APRIL,
        Lists.line(APRIL, "1", 3, "L", 1_000)
            + Lists.line(APRIL, "2", 1, "L", 2_000)
            + Lists.line(APRIL, "3", 4, "S", 3_000)
            + Lists.line(APRIL, "4", 2, "S", 4_000));
  }

  private long publishedFixed() {
    try (InputStream in =
        DeductionFiles.class
            .getClassLoader()
            .getResourceAsStream(
                "org/tenbiki/infrastructure/deductionfile/sample-91-request.txt")) {
      long id = lists.ready(lists.form(APRIL, new UploadedFile("a.txt", in.readAllBytes())));
      container.get(ListPublishingService.class).publish(rokin.operator(), id);
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answered(
      long id, int position, @Nullable UndeductibleReason reason, boolean stopped) {
    container
        .get(ResultEntryService.class)
        .answer(
            people.clerk(),
            id,
            List.of(
                new RowAnswer(position, 0, reason == null ? "" : reason.name(), stopped, "=1+1")));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("依頼は、どの形でも、読めば元の行に戻る")
  void requests_read_back_to_the_same_rows(TestDatabase database) {
    over(database);
    long id = published();
    List<RequestLine> stored = lists.lines(id).stream().map(ComparedLine::line).toList();
    for (FileForm form : List.of(FileForm.CSV, FileForm.CSV_WINDOWS)) {
      assertThat(read(request(people.viewer(), id, form))).isEqualTo(stored);
    }
  }

  @Test
  @DisplayName("固定長で届いた依頼は、固定長では一字一句同じ。CSVで届いたものは、委託者がないと言う")
  void fixed_requests_come_back_byte_for_byte() {
    long id = publishedFixed();
    byte[] original = bytes(kept(id, FileDirection.REQUEST));
    assertThat(request(people.viewer(), id, FileForm.FIXED)).isEqualTo(original);

    container.get(ListUploadService.class);
    long csv =
        lists.published(APRIL.plusMonths(1), Lists.line(APRIL.plusMonths(1), "1", 3, "L", 1));
    refused(ErrorCode.NO_CONSIGNOR, () -> request(people.viewer(), csv, FileForm.FIXED));
    refused(
        ErrorCode.NO_CONSIGNOR,
        () -> service().begin(people.viewer(), csv, ListPart.REQUEST, "FIXED", true));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("結果は、どの形でも、読めば入力したとおりに戻る")
  void results_read_back_to_what_was_answered(FileForm form) {
    long id = form.isFixed() ? publishedFixed() : published();
    answered(id, 1, UndeductibleReason.NOT_EMPLOYED, false);
    byte[] content = result(people.clerk(), id, form);
    List<ResultLine> read = new ArrayList<>();
    FileFaults faults = new FileFaults();
    container
        .get(DeductionFiles.class)
        .readResult(content, KEY, (row, line) -> read.add(line), faults);

    assertThat(faults.kept()).isEmpty();
    assertThat(read).hasSize(form.isFixed() ? 2 : 3);
    assertThat(read.get(0).reason()).isEqualTo(UndeductibleReason.NOT_EMPLOYED);
    assertThat(read.get(0).note()).isEqualTo(form.isFixed() ? "" : "=1+1");
    assertThat(read.subList(1, read.size())).allMatch(ResultLine::isDeducted);
  }

  @Test
  @DisplayName("表計算が数式と読むものは、CSVでは文字になる。表には元のまま渡す")
  void formulas_are_text_in_csv() throws IOException {
    long id = published();
    answered(id, 2, null, true);
    assertThat(new String(result(people.clerk(), id, FileForm.CSV), "UTF-8")).contains(",1,'=1+1");
    List<List<TableCell>> cells = new ArrayList<>();
    service().table(people.clerk(), id, ListPart.RESULT, cells::add);
    assertThat(cells).hasSize(4);
    assertThat(cells.get(0)).startsWith(words("契約番号")).endsWith(words("備考"));
    assertThat(cells.get(2)).endsWith(words("1"), words("=1+1"));
  }

  @Test
  @DisplayName("表の金額と回数は数、番号と年月は文字")
  void tables_hold_amounts_as_numbers() throws IOException {
    long id = published();
    List<List<TableCell>> request = new ArrayList<>();
    service().table(people.viewer(), id, ListPart.REQUEST, request::add);
    List<String> names = request.get(0).stream().map(TableCell::text).toList();
    List<TableCell> first = request.get(1);
    assertThat(
            names.stream()
                .filter(name -> first.get(names.indexOf(name)) instanceof TableCell.Whole))
        .contains("控除金額")
        .isSubsetOf("回数", "控除金額", "前回金額");
    assertThat(first.get(names.indexOf("従業員番号"))).isInstanceOf(TableCell.Words.class);
    assertThat(first.get(names.indexOf("控除年月"))).isInstanceOf(TableCell.Words.class);
  }

  private static TableCell words(String text) {
    return new TableCell.Words(text);
  }

  @Test
  @DisplayName("権限 × 依頼・結果 × 承認の前と後")
  void rights_open_requests_and_results() {
    long id = published();
    answered(id, 1, UndeductibleReason.OTHER, false);
    refused(ErrorCode.FORBIDDEN, () -> request(people.clerk(), id, FileForm.CSV));
    refused(ErrorCode.FORBIDDEN, () -> request(people.with(), id, FileForm.CSV));
    refused(ErrorCode.FORBIDDEN, () -> result(people.viewer(), id, FileForm.CSV));
    refused(ErrorCode.RESULT_NOT_SENT, () -> result(rokin.operator(), id, FileForm.CSV));
    assertThat(result(people.clerk(), id, FileForm.CSV)).isNotEmpty();
    people.submit(id);
    assertThat(result(people.approver(), id, FileForm.CSV)).isNotEmpty();
    people.approve(id);
    assertThat(result(people.viewer(), id, FileForm.CSV)).isNotEmpty();
    assertThat(result(rokin.actor("audit001"), id, FileForm.CSV)).isNotEmpty();
    refused(ErrorCode.FORBIDDEN, () -> result(people.with(), id, FileForm.CSV));
    refused(
        ErrorCode.NOT_FOUND,
        () -> request(people.with(UserRight.VIEW_LISTS), id + 1, FileForm.CSV));
  }

  @Test
  @DisplayName("職員が基幹システムへ渡した結果は、版として一度だけ残り、会員も見られる（K-8）")
  void what_went_to_the_core_system_is_kept_once() {
    long id = publishedFixed();
    people.submit(id);
    people.approve(id);
    byte[] sent = result(rokin.operator(), id, FileForm.FIXED);
    assertThat(result(rokin.operator(), id, FileForm.FIXED)).isEqualTo(sent);

    DeductionFile file = kept(id, FileDirection.FORWARDED);
    ExchangedFileService versions = container.get(ExchangedFileService.class);
    assertThat(versions.open(rokin.operator(), file.id()).content()).isEqualTo(sent);
    assertThat(versions.open(rokin.operator(), file.id()).name())
        .isEqualTo(Rokin.NUMBER + "-202604-result.txt");
    assertThat(versions.open(people.viewer(), file.id()).content()).isEqualTo(sent);
    refused(ErrorCode.FORBIDDEN, () -> versions.open(people.with(), file.id()));
    DeductionFile request = kept(id, FileDirection.REQUEST);
    assertThat(versions.open(people.viewer(), request.id()).content()).isEqualTo(bytes(request));
    refused(ErrorCode.FORBIDDEN, () -> versions.open(people.clerk(), request.id()));
    assertThat(people.downloads())
        .anyMatch(details -> details.startsWith("FORWARDED as kept, "))
        .anyMatch(details -> details.startsWith("REQUEST as kept, "));
  }

  @Test
  @DisplayName("監査担当が見た結果は、基幹システムへ渡したものとして残らない（K-8）")
  void what_an_auditor_looks_at_was_not_handed_on() {
    long id = published();
    people.submit(id);
    people.approve(id);
    byte[] looked = result(rokin.actor("audit001"), id, FileForm.CSV);
    assertThat(handedOn(id)).isEmpty();

    assertThat(result(rokin.operator(), id, FileForm.CSV)).isEqualTo(looked);
    assertThat(handedOn(id)).isPresent();
  }

  private Optional<DeductionFile> handedOn(long id) {
    return container.inTransaction(
        () -> container.get(ExchangedFileRepository.class).latest(id, FileDirection.FORWARDED));
  }

  @Test
  @DisplayName("承認前の結果のファイルは、版としても職員に渡さない。承認されれば渡す（K-4、K-8）")
  void version_of_a_draft_is_not_for_staff() {
    long id = published();
    container
        .get(ResultFileService.class)
        .upload(
            people.clerk(),
            id,
            Lists.sent(Lists.result(Lists.answer(APRIL, "1", 1_000, "0,2,0,"))),
            false);
    DeductionFile draft = kept(id, FileDirection.RESULT);
    ExchangedFileService versions = container.get(ExchangedFileService.class);
    List<Actor> staff = List.of(rokin.operator(), rokin.actor("audit001"));
    assertThat(versions.open(people.clerk(), draft.id()).content()).isEqualTo(bytes(draft));
    for (Actor one : staff) {
      refused(ErrorCode.RESULT_NOT_SENT, () -> versions.open(one, draft.id()));
    }
    people.submit(id);
    for (Actor one : staff) {
      refused(ErrorCode.RESULT_NOT_SENT, () -> versions.open(one, draft.id()));
    }
    people.approve(id);
    for (Actor one : staff) {
      assertThat(versions.open(one, draft.id()).content()).isEqualTo(bytes(draft));
    }
  }

  @Test
  @DisplayName("職員は、自分たちが渡したファイルを、承認が取り消された後も開ける（K-8）")
  void what_staff_handed_on_stays_theirs() {
    long id = published();
    people.submit(id);
    people.approve(id);
    byte[] sent = result(rokin.operator(), id, FileForm.CSV);
    DeductionFile file = kept(id, FileDirection.FORWARDED);
    people.cancelApproval(id);
    ExchangedFileService versions = container.get(ExchangedFileService.class);
    for (Actor one : List.of(rokin.operator(), rokin.actor("audit001"))) {
      assertThat(versions.open(one, file.id()).content()).isEqualTo(sent);
    }
    refused(ErrorCode.FORBIDDEN, () -> versions.open(people.viewer(), file.id()));
    assertThat(versions.open(people.clerk(), file.id()).content()).isEqualTo(sent);
    refused(ErrorCode.RESULT_NOT_SENT, () -> result(rokin.operator(), id, FileForm.CSV));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("同じ結果を同時にダウンロードしても、残すのは一つ（K-8）")
  void the_same_bytes_are_kept_once_however_many_take_them_at_once(TestDatabase database)
      throws Exception {
    over(database);
    long id = publishedFixed();
    people.submit(id);
    people.approve(id);
    Parallel.times(6, i -> result(rokin.operator(), id, FileForm.FIXED));
    Object kept =
        container.inTransaction(
            () ->
                container
                    .get(EntityManager.class)
                    .createQuery(
                        "select count(f) from DeductionFile f where f.batchId = :id"
                            + " and f.direction = :direction")
                    .setParameter("id", id)
                    .setParameter("direction", FileDirection.FORWARDED)
                    .getSingleResult());
    assertThat(kept).isEqualTo(1L);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("ダウンロードの間に承認が取り消されれば、渡さず、残さない（K-4、K-8）")
  void result_whose_approval_is_just_cancelled_is_not_handed_on(TestDatabase database) {
    over(database);
    long id = published();
    people.submit(id);
    people.approve(id);
    Actor operator = rokin.operator();
    Actor approver = people.approver();
    AtomicReference<CompletableFuture<byte[]>> taken = new AtomicReference<>();
    container.inTransaction(
        () -> {
          container
              .get(ResultApprovalStepService.class)
              .decide(approver, id, BatchAct.CANCEL_APPROVAL, "訂正");
          container.get(EntityManager.class).flush();
          taken.set(CompletableFuture.supplyAsync(() -> result(operator, id, FileForm.CSV)));
          new WaitingSessions(container, database).await();
          return null;
        });

    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> Objects.requireNonNull(taken.get()).join())
        .havingRootCause()
        .isInstanceOfSatisfying(
            BusinessRuleException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.RESULT_NOT_SENT));
    assertThat(handedOn(id)).isEmpty();
  }

  private DeductionFile kept(long id, FileDirection direction) {
    return container.inTransaction(
        () -> container.get(ExchangedFileRepository.class).latest(id, direction).orElseThrow());
  }

  private byte[] bytes(DeductionFile file) {
    return container.inTransaction(
        () -> container.get(FileContents.class).read(file.file()).orElseThrow().bytes());
  }

  private byte[] request(Actor actor, long id, FileForm form) {
    return written(actor, id, ListPart.REQUEST, form);
  }

  private byte[] result(Actor actor, long id, FileForm form) {
    return written(actor, id, ListPart.RESULT, form);
  }

  private byte[] written(Actor actor, long id, ListPart part, FileForm form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      service().write(actor, id, part, form, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private List<RequestLine> read(byte[] content) {
    List<RequestLine> lines = new ArrayList<>();
    FileFaults faults = new FileFaults();
    container
        .get(DeductionFiles.class)
        .readRequest(content, KEY, (row, line) -> lines.add(line), faults);
    assertThat(faults.kept()).isEmpty();
    return lines;
  }

  private static void refused(ErrorCode code, Runnable act) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(act::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
