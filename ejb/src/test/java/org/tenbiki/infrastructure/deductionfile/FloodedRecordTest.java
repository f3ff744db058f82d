package org.tenbiki.infrastructure.deductionfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileFault;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileField;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.infrastructure.csv.FileText;

/** A record is in memory as a whole: none may go on for as long as its file. */
@DisplayName("一行が終わらないCSVファイル（K-9）")
class FloodedRecordTest {
  private static final FileFault HEADER = tooLong(1);
  private static final FileFault FIRST_ROW = tooLong(2);

  @ParameterizedTest
  @ValueSource(strings = {",", ",a", "x", "\"\",", "\"a,b\","})
  @DisplayName("見出しでも行でも、長すぎる行として断る")
  void a_record_without_an_end_is_too_long(String filling) {
    assertThat(request(filled("契約番号,行番号,", filling)).kept()).containsExactly(HEADER);
    assertThat(request(filled(FaultTableTest.NAMES, filling)).kept()).containsExactly(FIRST_ROW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\n\",", "\"a\r\nb\",,"})
  @DisplayName("引用符の中で改行しながら続く行も断る")
  void a_record_that_goes_on_over_lines_is_no_csv(String filling) {
    assertThat(request(filled(FaultTableTest.NAMES, filling)).kept()).containsExactly(unpaired(2));
  }

  @Test
  @DisplayName("引用符が閉じないまま何万行も続くファイルは、その行を伝える")
  void a_quotation_mark_without_its_other_is_told_with_its_row() {
    byte[] content =
        filled(
            FaultTableTest.NAMES
                + FaultTableTest.ROW
                + FaultTableTest.ROW.replace("山田", "\"山田").replace(",1,1,3,", ",1,2,3,"),
            FaultTableTest.ROW);
    assertThat(request(content).kept()).containsExactly(unpaired(3));
  }

  @Test
  @DisplayName("UTF-8でないファイルの、終わらない見出し")
  void names_in_another_encoding_that_do_not_end_are_no_names() {
    byte[] content = filled("x", ",a");
    content[0] = (byte) 0x93;
    content[1] = (byte) 0xFA;
    assertThat(request(content).kept())
        .containsExactly(
            new FileFault(1, FileField.FILE, 0, FaultKind.UNREADABLE, "", "UTF-8, Windows-31J"));
    assertThat(FileText.lineThatIsNotWindows31J(content)).isZero();
  }

  @Test
  @DisplayName("長さの上限の両側")
  void both_sides_of_the_limit() {
    String row = FaultTableTest.ROW.stripTrailing();
    String most = row + "x".repeat(RecordReader.MOST / 2);
    assertThat(request((FaultTableTest.NAMES + most).getBytes(UTF_8)).kept())
        .isNotEmpty()
        .doesNotContain(FIRST_ROW);
    String more = row + "x".repeat(2 * RecordReader.MOST);
    assertThat(request((FaultTableTest.NAMES + more).getBytes(UTF_8)).kept())
        .containsExactly(FIRST_ROW);
  }

  private static byte[] filled(String start, String filling) {
    byte[] content = new byte[ListLimits.MOST_BYTES];
    byte[] first = start.getBytes(UTF_8);
    byte[] next = filling.getBytes(UTF_8);
    System.arraycopy(first, 0, content, 0, first.length);
    int at = first.length;
    for (; at + next.length <= content.length; at += next.length) {
      System.arraycopy(next, 0, content, at, next.length);
    }
    return Arrays.copyOf(content, at);
  }

  private static FileFaults request(byte[] content) {
    FileFaults faults = new FileFaults();
    new DeductionFileAdapter()
        .readRequest(content, FaultTableTest.BATCH, (row, line) -> {}, faults);
    return faults;
  }

  private static FileFault tooLong(int record) {
    return new FileFault(
        record, FileField.RECORD, 0, FaultKind.TOO_LONG, "", String.valueOf(RecordReader.MOST));
  }

  private static FileFault unpaired(int record) {
    return new FileFault(record, FileField.FILE, 0, FaultKind.NOT_CSV, "", "");
  }
}
