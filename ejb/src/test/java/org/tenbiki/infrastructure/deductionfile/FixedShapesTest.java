package org.tenbiki.infrastructure.deductionfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileFault;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileField;
import org.tenbiki.infrastructure.csv.FileText;

/** The sample is a header, two records of data, a trailer and an end. */
@DisplayName("固定長ファイルの形：長さ、改行、文字コードの誤りは、場所を一つだけ伝える（K-9、formats）")
class FixedShapesTest {
  private final DeductionFileAdapter files = new DeductionFileAdapter();

  @ParameterizedTest
  @CsvSource({
    "0, -1, 1, RECORD_SLIPPED",
    "0, 1, 2, RECORD_SLIPPED",
    "1, -1, 2, RECORD_SLIPPED",
    "2, 1, 4, RECORD_SLIPPED",
    "3, -1, 4, RECORD_SLIPPED",
    "3, -2, 4, RECORD_SLIPPED",
    "3, -60, 4, RECORD_SLIPPED",
    "4, -1, 5, RECORD_LENGTH",
    "4, 1, 6, RECORD_LENGTH"
  })
  @DisplayName("区切りのない固定長の1レコードだけ長さが違う")
  void a_record_of_another_length_is_told_once(int record, int more, int row, FaultKind kind) {
    List<String> records = joined();
    String old = records.get(record);
    records.set(record, more > 0 ? old + " " : old.substring(0, old.length() + more));
    onlyFault(records, row, kind);
    records.add("\r\n");
    onlyFault(records, row, kind);
  }

  private void onlyFault(List<String> records, int row, FaultKind kind) {
    assertThat(faults(String.join("", records)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.row()).isEqualTo(row);
              assertThat(fault.kind()).isEqualTo(kind);
            });
  }

  @Test
  @DisplayName("レコードの途中に1バイト入ると、そのレコードを伝える")
  void a_byte_within_a_record_is_told_there() {
    List<String> records = joined();
    records.set(1, records.get(1).substring(0, 50) + "X" + records.get(1).substring(50));
    onlyFault(records, 2, FaultKind.RECORD_SLIPPED);
  }

  @Test
  @DisplayName("長さが違うレコードの前の誤りは、それとして伝える")
  void faults_before_another_length_are_told_as_they_are() {
    List<String> records = joined();
    records.set(0, FaultTableTest.put(records.get(0), 54, "0426"));
    records.set(1, FaultTableTest.put(records.get(1), 119, "X"));
    records.set(3, records.get(3).substring(1));
    assertThat(faults(String.join("", records)))
        .containsExactly(
            new FileFault(1, FileField.DATE, 55, FaultKind.OTHER_BATCH, "0426", "0425"),
            new FileFault(2, FileField.FILLER, 113, FaultKind.CHARACTER, "       X", "␣ × 8"),
            new FileFault(4, FileField.RECORD, 1, FaultKind.RECORD_SLIPPED, "", "120"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  @DisplayName("CRLFのある固定長：長さの違うレコードの次は、順番の誤りとしない")
  void what_follows_an_unknown_record_may_be_anything(int record) {
    List<String> records = FaultTableTest.records("request");
    records.set(record, records.get(record).substring(1));
    assertThat(faults(String.join("", records)))
        .containsExactly(
            new FileFault(record + 1, FileField.RECORD, 1, FaultKind.RECORD_LENGTH, "119", "120"));
  }

  @Test
  @DisplayName("CRLFが一つだけないと、つながったレコードを伝える")
  void a_missing_line_end_is_told_where_it_is() {
    List<String> records = FaultTableTest.records("request");
    records.set(0, records.get(0).strip() + " ".repeat(120 - records.get(0).strip().length()));
    assertThat(faults(String.join("", records)))
        .containsExactly(
            new FileFault(1, FileField.RECORD, 1, FaultKind.RECORD_LENGTH, "240", "120"));
  }

  @Test
  @DisplayName("知らない種別の次は、順番の誤りとしない")
  void an_unknown_kind_is_told_once() {
    List<String> records = FaultTableTest.records("request");
    records.set(0, FaultTableTest.put(records.get(0), 0, "3"));
    assertThat(faults(String.join("", records)))
        .containsExactly(
            new FileFault(1, FileField.DATA_KIND, 1, FaultKind.RECORD_ORDER, "3", "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n", "\r\n\r\n\r\n", "\u001A"})
  @DisplayName("最後の改行や空の行は、CRLFのあるファイルでもないファイルでも読める")
  void what_editors_leave_at_the_end_is_passed_over(String last) {
    String separated = String.join("", FaultTableTest.records("request")).stripTrailing();
    separated += " ".repeat(5 * 122 - 2 - separated.length());
    assertThat(faults(separated + last)).isEmpty();
    if (last.length() < 3) {
      assertThat(faults(String.join("", joined()) + last)).isEmpty();
    }
  }

  @Test
  @DisplayName("50,000件ちょうどのファイルは、最後に空の行があっても多すぎない：両側")
  void fifty_thousand_rows_and_a_blank_line_are_not_too_many() {
    List<String> records = FaultTableTest.records("request");
    List<String> many = new ArrayList<>(Collections.nCopies(50_000, records.get(1)));
    many.add(0, records.get(0));
    many.addAll(records.subList(3, 5));
    many.add("\r\n");
    assertThat(faults(String.join("", many)))
        .extracting(FileFault::kind)
        .doesNotContain(FaultKind.TOO_MANY_ROWS, FaultKind.RECORD_LENGTH);
    many.add(1, records.get(1));
    assertThat(faults(String.join("", many)))
        .extracting(FileFault::kind)
        .containsExactly(FaultKind.TOO_MANY_ROWS);
  }

  @Test
  @DisplayName("UTF-8で保存された固定長、0で埋められた固定長は、そのことを伝える")
  void other_encodings_are_told_as_such() {
    String sample =
        new String(FileRoundTripTest.sample("sample-91-request.txt"), FileText.WINDOWS_31J);
    for (String text : List.of(sample, sample.replace("\r\n", ""), "\uFEFF" + sample)) {
      assertThat(read(text.getBytes(UTF_8)))
          .containsExactly(
              new FileFault(
                  0,
                  FileField.FILE,
                  0,
                  FaultKind.FIXED_IN_UTF_8,
                  "UTF-8",
                  "Shift_JIS (JIS X 0201)"));
    }
    List<String> records = joined();
    records.set(4, "9" + "\0".repeat(119));
    assertThat(faults(String.join("", records)))
        .containsExactly(
            new FileFault(5, FileField.FILE, 0, FaultKind.UNREADABLE, "NUL", "UTF-8, Windows-31J"));
  }

  /** Without line ends. */
  private static List<String> joined() {
    List<String> records = new ArrayList<>();
    FaultTableTest.records("request").forEach(one -> records.add(one.replace("\r\n", "")));
    return records;
  }

  private List<FileFault> faults(String characterForByte) {
    return read(characterForByte.getBytes(ISO_8859_1));
  }

  private List<FileFault> read(byte[] content) {
    FileFaults faults = new FileFaults();
    files.readRequest(content, FaultTableTest.BATCH, (row, line) -> {}, faults);
    return faults.kept();
  }
}
