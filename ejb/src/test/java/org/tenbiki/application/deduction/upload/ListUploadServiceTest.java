package org.tenbiki.application.deduction.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.deduction.ListsOverDatabases;
import org.tenbiki.application.deduction.staff.ListPublishingService;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionFiles;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileFault;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.FixedHeader;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("控除依頼のアップロードと公開（K-1、K-2、K-6、K-9）")
class ListUploadServiceTest extends ListsOverDatabases {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private ListPublishingService publishing() {
    return container.get(ListPublishingService.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("すべての値が一字一句そのまま入り、公開まで団体には見えない")
  void a_list_is_stored_bit_for_bit_and_published(TestDatabase database) {
    over(database);
    String row =
        "AB123456,202604,1,A-1,1,E\\1,\"総\\t務,部\",ﾔﾏﾀﾞ,髙橋 \uFA19 \\N,Z,001,0001234,12,"
            + "9999999999,0,202501,203012\r\n";
    long id = lists.ready(lists.form(APRIL, row + Lists.line(APRIL, "B", 3, "L", 5_000)));

    DeductionBatch batch = lists.batch(id);
    assertThat(batch.state()).isEqualTo(BatchState.PREPARED);
    assertThat(batch.requestedCount()).isEqualTo(2);
    assertThat(batch.requestedAmount()).isEqualTo(10_000_004_999L);
    assertThat(batch.dates().cutOff()).isEqualTo(LocalDate.of(2026, 4, 23));
    ComparedLine first = lists.lines(id).get(0);
    assertThat(first.line().key()).isEqualTo("A-1");
    assertThat(first.line().employeeNumber()).isEqualTo("E\\1");
    assertThat(first.line().unit()).isEqualTo("総\\t務,部");
    assertThat(first.line().name()).isEqualTo("髙橋 \uFA19 \\N");
    assertThat(first.line().product()).isEqualTo(Product.ASSET_FORMATION);
    assertThat(first.line().amount()).isEqualTo(9_999_999_999L);
    assertThat(first.line().previousAmount()).isZero();
    assertThat(first.line().start()).isEqualTo(YearMonth.of(2025, 1));
    assertThat(first.line().end()).isEqualTo(YearMonth.of(2030, 12));
    assertThat(lists.lines(id).get(1).line().times()).isNull();

    publishing().publish(rokin.operator(), id);
    assertThat(lists.batch(id).state()).isEqualTo(BatchState.PUBLISHED);
    refused(ErrorCode.WRONG_LIST_STATE, () -> publishing().publish(rokin.operator(), id));
    refused(ErrorCode.WRONG_LIST_STATE, () -> publishing().discard(rokin.operator(), id));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("前月との差：新規、金額変更、停止、書かれなかった行も停止（K-2）")
  void rows_are_compared_with_the_month_before(TestDatabase database) {
    over(database);
    publishing()
        .publish(
            rokin.operator(),
            lists.ready(
                lists.form(
                    APRIL,
                    Lists.line(APRIL, "1", 3, "L", 1_000)
                        + Lists.line(APRIL, "2", 3, "L", 2_000)
                        + Lists.line(APRIL, "3", 3, "L", 3_000)
                        + Lists.line(APRIL, "4", 3, "L", 4_000))));
    YearMonth may = APRIL.plusMonths(1);
    long id =
        lists.ready(
            lists.form(
                may,
                Lists.line(may, "1", 3, "L", 1_000)
                    + Lists.line(may, "2", 3, "L", 2_500)
                    + Lists.line(may, "3", 2, "L", 3_000)
                    + Lists.line(may, "5", 1, "S", 5_000)));

    assertThat(lists.lines(id))
        .extracting(
            line ->
                line.line().key()
                    + " "
                    + line.difference()
                    + " "
                    + line.lastAmount()
                    + " "
                    + line.isRequested())
        .containsExactly(
            "1 NONE 1000 true",
            "2 CHANGED 2000 true",
            "3 STOPPED 3000 false",
            "5 NEW null true",
            "4 STOPPED 4000 false");
    assertThat(lists.batch(id).requestedAmount()).isEqualTo(8_500);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("固定長の行は、前月の同じ行番号から氏名と商品を引き継ぐ（formats）")
  void fixed_length_rows_find_their_names_in_the_month_before(TestDatabase database) {
    over(database);
    publishing()
        .publish(
            rokin.operator(),
            lists.ready(lists.form(APRIL, Lists.line(APRIL, "K0001-000001", 3, "L", 12_000))));
    YearMonth may = APRIL.plusMonths(1);
    long id =
        lists.ready(lists.form(may, new UploadedFile("a.txt", fixed(may, "K0001-000001", 13_000))));

    assertThat(lists.lines(id))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.line().name()).isEqualTo("山田");
              assertThat(line.line().product()).isEqualTo(Product.LOAN);
              assertThat(line.line().account().bankNumber()).isEqualTo("9999");
            });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("前回の多くの行がないときも、すべて前回の順に停止として残す（K-2）")
  void many_rows_that_are_left_out_are_told_in_their_order(TestDatabase database) {
    over(database);
    int before = 1_203;
    String rows =
        IntStream.rangeClosed(1, before)
            .mapToObj(i -> Lists.line(APRIL, "K" + i, 3, "L", i))
            .collect(Collectors.joining());
    lists.published(APRIL, rows);
    YearMonth may = APRIL.plusMonths(1);
    long id = lists.ready(lists.form(may, Lists.line(may, "K700", 3, "L", 700)));

    List<ComparedLine> lines = lists.lines(id);
    assertThat(lines).extracting(line -> line.line().key()).first().isEqualTo("K700");
    assertThat(lines.subList(1, lines.size()))
        .allSatisfy(
            line -> {
              assertThat(line.difference()).isEqualTo(ListDifference.STOPPED);
              assertThat(line.listed()).isFalse();
              assertThat(line.lastAmount()).isEqualTo(line.line().amount());
            })
        .extracting(line -> line.line().key())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, before).filter(i -> i != 700).mapToObj(i -> "K" + i).toList());
  }

  @Test
  @DisplayName("誤りが一つでもあれば何も残らない（K-9）")
  void a_file_with_a_fault_leaves_nothing() {
    PreparedList result =
        lists.prepare(
            rokin.operator(),
            lists.form(
                APRIL, Lists.line(APRIL, "1", 3, "L", 1_000) + Lists.line(APRIL, "1", 3, "Q", 0)));
    assertThat(result)
        .isInstanceOfSatisfying(
            PreparedList.Faulty.class,
            faulty -> {
              assertThat(faulty.rows()).isEqualTo(2);
              assertThat(faulty.faults())
                  .extracting(FileFault::kind)
                  .containsExactly(
                      FaultKind.KEY_TWICE, FaultKind.NOT_A_CHOICE, FaultKind.OUT_OF_RANGE);
            });
    lists.ready(lists.form(APRIL, Lists.line(APRIL, "1", 3, "L", 1_000)));
  }

  @Test
  @DisplayName("同じ月の二つ目は断り、取り消した後は入れられる")
  void there_is_one_list_a_month() {
    PrepareList form = lists.form(APRIL, Lists.line(APRIL, "1", 3, "L", 1_000));
    long id = lists.ready(form);
    PrepareList other = lists.form(APRIL, Lists.line(APRIL, "2", 3, "L", 1_000));
    refused(ErrorCode.LIST_EXISTS, () -> lists.prepare(rokin.operator(), other));
    publishing().discard(rokin.operator(), id);
    assertThat(lists.lines(id)).isEmpty();
    lists.ready(form);
  }

  @Test
  @DisplayName("同じファイルは、確かめるまで断る（K-9）")
  void the_same_file_is_refused_until_it_is_meant() {
    String rows = Lists.line(APRIL, "1", 3, "L", 1_000);
    publishing().publish(rokin.operator(), lists.ready(lists.form(APRIL, rows)));
    PrepareList same = lists.form(APRIL.plusMonths(1), rows);
    refused(ErrorCode.SAME_FILE_AGAIN, () -> lists.prepare(rokin.operator(), same));
    PrepareList meant =
        new PrepareList(
            same.contractId(),
            null,
            same.kind(),
            same.month(),
            same.deductionDate(),
            same.depositDate(),
            "",
            same.file(),
            true);
    assertThat(lists.prepare(rokin.operator(), meant)).isInstanceOf(PreparedList.Faulty.class);
  }

  @ParameterizedTest
  @CsvSource({
    "YEARLY, 2026-04, 2026-04-25, 2026-04-30, '', kind E1010",
    "MONTHLY, 2026-13, 2026-04-25, 2026-04-30, '', month E8306",
    "MONTHLY, '', 2026-04-25, 2026-04-30, '', month E1001",
    "MONTHLY, 1999-12, 2026-04-25, 2026-04-30, '', month E8306",
    "YEARLY, 2000-01, 2026-04-25, 2026-04-30, '', kind E1010",
    "YEARLY, 2999-12, 2026-04-25, 2026-04-30, '', kind E1010",
    "MONTHLY, 3000-01, 2026-04-25, 2026-04-30, '', month E8306",
    "MONTHLY, +12026-04, 2026-04-25, 2026-04-30, '', month E8306",
    "MONTHLY, 2026-04, 1999-12-31, 2026-04-30, '', deductionDate E8305",
    "YEARLY, 2026-04, 2000-01-01, 2999-12-31, '', kind E1010",
    "MONTHLY, 2026-04, 2026-04-25, 3000-01-01, '', depositDate E8305",
    "MONTHLY, 2026-04, 2026-02-30, 2026-04-30, '', deductionDate E8305",
    "MONTHLY, 2026-04, 2026-04-25, 2026-04-24, '', depositDate E8307",
    "MONTHLY, 2026-04, 2026-04-25, 2026-04-30, 2026-03-31, cutOff E8307",
    "MONTHLY, 2026-04, 2026-04-25, 2026-04-30, 2026-04-30, cutOff E8308"
  })
  @DisplayName("フォームの誤りは欄ごとに")
  void a_wrong_form_is_told_field_by_field(
      String kind,
      String month,
      String deduction,
      String deposit,
      String cutOff,
      String violation) {
    PrepareList form =
        new PrepareList(
            lists.contractId(),
            null,
            kind,
            month,
            deduction,
            deposit,
            cutOff,
            new UploadedFile("a.csv", new byte[0]),
            false);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> lists.prepare(rokin.operator(), form))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(v -> v.field() + " " + v.code().code())
                    .containsExactly(violation));
  }

  @Test
  @DisplayName("二人が同時に取り消しても、一人だけが取り消し、もう一人にはもうないと伝える")
  void of_two_who_discard_a_list_one_is_told_that_it_is_gone() throws Exception {
    long id = lists.ready(lists.form(APRIL, Lists.line(APRIL, "1", 3, "L", 1_000)));
    List<String> told = Parallel.times(2, i -> discarded(id));
    assertThat(told).containsExactlyInAnyOrder("", ErrorCode.NOT_FOUND.name());
  }

  /** Why not, empty if it was. */
  private String discarded(long id) {
    try {
      publishing().discard(rokin.operator(), id);
      return "";
    } catch (BusinessRuleException e) {
      return e.code().name();
    }
  }

  @Test
  @DisplayName("締切は書けば書いた日、今日からでも入金日の前日まで：両側")
  void a_cut_off_may_be_chosen_from_today_to_the_day_before_the_deposit() {
    container.clock().advance(Duration.ofDays(27));
    for (String cutOff : List.of("2026-04-28", "2026-04-29")) {
      PrepareList usual = lists.form(APRIL, Lists.line(APRIL, "1", 3, "L", 1_000));
      PrepareList form =
          new PrepareList(
              usual.contractId(),
              null,
              usual.kind(),
              usual.month(),
              usual.deductionDate(),
              usual.depositDate(),
              cutOff,
              usual.file(),
              false);
      long id = lists.ready(form);
      assertThat(lists.batch(id).dates().cutOff()).isEqualTo(LocalDate.parse(cutOff));
      publishing().discard(rokin.operator(), id);
    }
  }

  @Test
  @DisplayName("監査担当は変えられず、よその金融機関のものは無い")
  void auditors_change_nothing_and_lists_of_others_are_not_there() {
    PrepareList form = lists.form(APRIL, Lists.line(APRIL, "1", 3, "L", 1_000));
    long id = lists.ready(form);
    refused(ErrorCode.FORBIDDEN, () -> lists.prepare(rokin.actor("audit001"), form));
    refused(ErrorCode.FORBIDDEN, () -> publishing().publish(rokin.actor("audit001"), id));
    refused(ErrorCode.FORBIDDEN, () -> publishing().discard(rokin.actor("audit001"), id));
    refused(ErrorCode.NOT_FOUND, () -> publishing().publish(rokin.operator(), id + 1_000_000));
    refused(ErrorCode.NOT_FOUND, () -> publishing().discard(rokin.operator(), id + 1_000_000));
  }

  private byte[] fixed(YearMonth month, String key, long amount) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BatchKey batch = new BatchKey(Rokin.NUMBER, month, DeductionKind.MONTHLY, month.atDay(25));
    FixedHeader header = new FixedHeader("1234567890", "", "9999", "", "001", "", "", "");
    try {
      LineWriter<RequestLine> writer =
          container.get(DeductionFiles.class).beginRequest(out, FileForm.FIXED, batch, header);
      writer.line(Lists.fixedLine(key, amount));
      writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void refused(ErrorCode code, Runnable act) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(act::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
