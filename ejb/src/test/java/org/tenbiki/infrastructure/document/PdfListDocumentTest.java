package org.tenbiki.infrastructure.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.Answer;
import org.tenbiki.domain.deduction.AnsweredRow;
import org.tenbiki.domain.deduction.BatchDates;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.DataType;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.ListDocument;
import org.tenbiki.domain.deduction.ListSum;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.PayerAccount;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.UndeductibleReason;

@DisplayName("控除依頼リストのPDF（K-2）")
class PdfListDocumentTest {
  private static final int ROWS = Integer.getInteger("tenbiki.list.rows", 2_000);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  @TempDir Path folder;

  @Test
  @DisplayName("どのページにも表の見出しと「何枚目／全部で」があり、一行も欠けない")
  void every_page_has_head_and_number() throws Exception {
    String text = text(false, Locale.JAPANESE, ROWS, "髙橋﨑𠮷");

    int pages = (int) text.chars().filter(c -> c == '\f').count();
    assertThat(pages).isGreaterThan(ROWS / 50);
    assertThat(count(text, "従業員番号")).isEqualTo(pages);
    assertThat(count(text, "[0-9]+ ?/ ?" + pages + "\\b")).isEqualTo(pages);
    assertThat(count(text, "K[0-9]{6}")).isEqualTo(ROWS);
    assertThat(text)
        .contains("控除依頼リスト", "みどり労働組合 (AB123456)", "2026年4月分 月例", "髙橋﨑𠮷", "新規")
        .containsPattern("融資返済 +2,000 件 +12,345,678 円");
  }

  @Test
  @DisplayName("結果には理由と備考があり、長い文字は切れたとわかり、英語でも印刷できる")
  void result_tells_reasons_and_cuts_what_is_long() throws Exception {
    assertThat(text(true, Locale.ENGLISH, 3, "あ".repeat(40)))
        .contains("Deduction result", "not employed", "not deducted", "April 2026 monthly")
        .containsPattern("1 ?/ ?1")
        .containsPattern("あ{5,20}…");
  }

  @ParameterizedTest
  @CsvSource({"ja, なし, 停止", "en, none, stopped"})
  @DisplayName("停止の行は何も依頼せず、前月に控除した金額を前月の欄に示す")
  void row_that_asks_for_nothing_shows_what_it_was(String language, String nothing, String stopped)
      throws Exception {
    AnsweredRow asked = row(1, "髙橋");
    ComparedLine line = asked.compared();
    List<ComparedLine> rows =
        List.of(
            new ComparedLine(line.line(), ListDifference.STOPPED, 700L, false),
            new ComparedLine(stop(line.line()), ListDifference.STOPPED, null, true));

    String text = text(rows.stream().map(one -> asked(asked, one)).toList(), language);

    assertThat(text)
        .containsPattern(nothing + " +700 +" + stopped)
        .containsPattern(nothing + " +1,001 +" + stopped);
  }

  private static AnsweredRow asked(AnsweredRow row, ComparedLine compared) {
    return new AnsweredRow(1, compared, row.answer(), 0, null, null).unanswered();
  }

  private static RequestLine stop(RequestLine line) {
    return new RequestLine(
        line.key(),
        DataType.STOP,
        line.employeeNumber(),
        line.unit(),
        line.kana(),
        line.name(),
        line.product(),
        line.account(),
        null,
        line.amount(),
        null,
        null,
        null);
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }

  private String text(boolean answered, Locale locale, int rows, String name) throws Exception {
    return text(
        answered,
        locale,
        IntStream.rangeClosed(1, rows).mapToObj(position -> row(position, name)).toList());
  }

  private String text(List<AnsweredRow> rows, String language) throws Exception {
    return text(false, Locale.forLanguageTag(language), rows);
  }

  private String text(boolean answered, Locale locale, List<AnsweredRow> rows) throws Exception {
    Path file = folder.resolve("list.pdf");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      LineWriter<AnsweredRow> paper =
          new PdfListDocument()
              .begin(
                  out,
                  new ListDocument.Heading(
                      "さくらろうきん",
                      "AB123456",
                      "みどり労働組合",
                      DeductionKind.MONTHLY,
                      APRIL,
                      new BatchDates(APRIL.atDay(25), APRIL.atDay(30), APRIL.atDay(23)),
                      answered,
                      List.of(new ListSum(Product.LOAN, Outcome.PAYABLE, 2_000, 12_345_678)),
                      locale));
      for (AnsweredRow row : rows) {
        paper.line(row);
      }
      paper.finish();
    }
    return PrintedPaper.text(file);
  }

  private static AnsweredRow row(int position, String name) {
    return new AnsweredRow(
        position,
        new ComparedLine(
            new RequestLine(
                "K%06d".formatted(position),
                DataType.START,
                "E" + position,
                "総務部",
                "ﾀｶﾊｼ",
                name,
                Product.LOAN,
                PayerAccount.of("001", "1234567"),
                null,
                1_000 + position,
                null,
                null,
                null),
            ListDifference.NEW,
            null,
            true),
        new Answer(UndeductibleReason.NOT_EMPLOYED, false, "備考です"),
        1,
        1L,
        null);
  }
}
