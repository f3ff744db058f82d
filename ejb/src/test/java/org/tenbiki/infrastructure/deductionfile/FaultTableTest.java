package org.tenbiki.infrastructure.deductionfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileFault;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileField;

@DisplayName("控除ファイル：項目ごとの誤り（K-9、formats）")
class FaultTableTest {
  static final BatchKey BATCH =
      new BatchKey(
          "1234567", YearMonth.of(2026, 4), DeductionKind.MONTHLY, LocalDate.of(2026, 4, 25));
  static final String NAMES =
      "契約番号,控除年月,控除種別,行番号,データ種類,従業員番号,所属,氏名カナ,氏名," + "商品区分,口座店番,口座番号,回数,控除金額,前回金額,開始年月,終了年月\r\n";
  static final String ROW =
      "1234567,202604,1,1,3,E1,総務,ﾔﾏﾀﾞ,山田,L,001,0001234,12,5000,5000,202501,203012\r\n";

  private static final String RESULT_NAMES = "契約番号,控除年月,控除種別,行番号,従業員番号,控除金額,控除結果,不能理由,入金中止,備考\r\n";
  private static final String RESULT_ROW = "1234567,202604,1,1,E1,5000,1,,0,\r\n";
  private static final int RECORD = 122;

  private final DeductionFileAdapter files = new DeductionFileAdapter();
  private final List<Object> read = new ArrayList<>();

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(
      resources = "fixed-faults.txt",
      delimiter = '|',
      quoteCharacter = '\'',
      numLinesToSkip = 2)
  void a_broken_fixed_length_file_tells_where_and_why(ArgumentsAccessor row) {
    List<String> records = records(row.getString(0));
    change(records, row);
    List<FileFault> found = faults(row.getString(0), String.join("", records).getBytes(ISO_8859_1));
    FileFault expected =
        new FileFault(
            row.getInteger(6),
            FileField.valueOf(row.getString(7)),
            row.getInteger(8),
            FaultKind.valueOf(row.getString(9)),
            row.getString(10),
            row.getString(11));
    if (row.getString(2).equals("swap")) {
      assertThat(found).as("two records are wrong, and what stood before them").contains(expected);
    } else {
      assertThat(found).containsExactly(expected);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(
      resources = "csv-faults.txt",
      delimiter = '|',
      quoteCharacter = '\'',
      numLinesToSkip = 2)
  void a_broken_csv_file_tells_where_and_why(ArgumentsAccessor row) {
    boolean request = row.getString(0).equals("request");
    String line = request ? ROW : RESULT_ROW;
    assertThat(line).contains(row.getString(2));
    String wrong = row.getString(3).replace("\\n", "\n");
    String changed =
        line.replaceFirst(Pattern.quote(row.getString(2)), Matcher.quoteReplacement(wrong));
    assertThat(
            faults(row.getString(0), ((request ? NAMES : RESULT_NAMES) + changed).getBytes(UTF_8)))
        .containsExactly(
            new FileFault(
                2,
                FileField.valueOf(row.getString(4)),
                0,
                FaultKind.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7)));
    assertThat(read).as("rows with a fault are not passed on").isEmpty();
  }

  private List<FileFault> faults(String which, byte[] content) {
    FileFaults faults = new FileFaults();
    if (which.equals("request")) {
      files.readRequest(content, BATCH, (row, line) -> read.add(line), faults);
    } else {
      files.readResult(content, BATCH, (row, line) -> read.add(line), faults);
    }
    return faults.kept();
  }

  private static void change(List<String> records, ArgumentsAccessor row) {
    int record = row.getInteger(3);
    String old = records.get(record);
    switch (row.getString(2)) {
      case "put" -> records.set(record, put(old, position(row), row.getString(5)));
      case "add" ->
          records.set(
              record,
              old.substring(0, position(row)) + row.getString(5) + old.substring(position(row)));
      case "cut" ->
          records.set(record, old.substring(0, position(row)) + old.substring(position(row) + 1));
      case "drop" -> records.remove(record);
      case "repeat" -> records.add(record, old);
      case "swap" -> Collections.swap(records, record, record + 1);
      default -> throw new IllegalArgumentException(row.getString(2));
    }
  }

  private static int position(ArgumentsAccessor row) {
    return row.getInteger(4) - 1;
  }

  static String put(String record, int at, String text) {
    return record.substring(0, at) + text + record.substring(at + text.length());
  }

  /** Of a sample, each with its end, one character a byte. */
  static List<String> records(String which) {
    String sample = new String(FileRoundTripTest.sample("sample-91-" + which + ".txt"), ISO_8859_1);
    List<String> records = new ArrayList<>();
    for (int at = 0; at < sample.length(); at += RECORD) {
      records.add(sample.substring(at, at + RECORD));
    }
    return records;
  }
}
