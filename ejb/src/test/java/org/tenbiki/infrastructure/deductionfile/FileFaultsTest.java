package org.tenbiki.infrastructure.deductionfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileFault;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileField;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.infrastructure.csv.FileText;

@DisplayName("控除ファイル：壊れたファイルは場所と理由が分かる（K-9、formats）")
class FileFaultsTest {
  private final DeductionFileAdapter files = new DeductionFileAdapter();

  @Test
  @DisplayName("行番号が二度")
  void a_key_twice_names_the_row_that_has_it() {
    assertThat(
            request(
                    (FaultTableTest.NAMES + FaultTableTest.ROW + FaultTableTest.ROW)
                        .getBytes(UTF_8))
                .kept())
        .containsExactly(new FileFault(3, FileField.ROW_KEY, 0, FaultKind.KEY_TWICE, "1", "2"));
  }

  @Test
  @DisplayName("列の名前：知らない、足りない、二度")
  void columns_are_told_by_name() {
    assertThat(
            request((FaultTableTest.NAMES.replace("所属", "部署") + FaultTableTest.ROW).getBytes(UTF_8))
                .kept())
        .containsExactly(
            new FileFault(1, FileField.RECORD, 0, FaultKind.UNKNOWN_COLUMN, "部署", ""),
            new FileFault(1, FileField.RECORD, 0, FaultKind.MISSING_COLUMN, "", "所属"));
    assertThat(
            request((FaultTableTest.NAMES.replace("所属", "氏名") + FaultTableTest.ROW).getBytes(UTF_8))
                .kept())
        .contains(new FileFault(1, FileField.RECORD, 0, FaultKind.REPEATED_COLUMN, "氏名", ""));
  }

  @Test
  @DisplayName("空、見出しだけ、引用符が閉じない")
  void files_without_rows_and_unclosed_quotes_are_refused() {
    assertThat(request(new byte[0]).kept()).containsExactly(whole(FaultKind.EMPTY_FILE, "", ""));
    assertThat(request(FaultTableTest.NAMES.getBytes(UTF_8)).kept())
        .containsExactly(whole(FaultKind.NO_ROWS, "", ""));
    assertThat(
            request(
                    (FaultTableTest.NAMES
                            + FaultTableTest.ROW
                            + FaultTableTest.ROW.replace("山田", "\"山田"))
                        .getBytes(UTF_8))
                .kept())
        .contains(new FileFault(3, FileField.FILE, 0, FaultKind.NOT_CSV, "", ""));
  }

  @Test
  @DisplayName("XLSX、ZIP、PDF、XLSを間違えて送る")
  void other_files_are_told_by_their_kind() {
    assertThat(request("PK\3\4....".getBytes(ISO_8859_1)).kept())
        .containsExactly(whole(FaultKind.OTHER_FILE, "ZIP / XLSX", ""));
    assertThat(request("%PDF-1.7".getBytes(ISO_8859_1)).kept())
        .containsExactly(whole(FaultKind.OTHER_FILE, "PDF", ""));
    assertThat(request("\u00D0\u00CF\u0011\u00E0\u00A1".getBytes(ISO_8859_1)).kept())
        .containsExactly(whole(FaultKind.OTHER_FILE, "XLS / DOC", ""));
    assertThat(request("\n%PDF-1.7".getBytes(ISO_8859_1)).kept())
        .containsExactly(whole(FaultKind.OTHER_FILE, "PDF", ""));
    assertThat(request("\uFEFF\r\n <html><table>".getBytes(UTF_8)).kept())
        .containsExactly(whole(FaultKind.OTHER_FILE, "HTML / XML", ""));
  }

  @Test
  @DisplayName("UTF-16、文字コードの混在、途中で切れたファイル")
  void hostile_encodings_are_refused_with_the_line() {
    FileFault utf16 = whole(FaultKind.UNREADABLE, "UTF-16", "UTF-8, Windows-31J");
    assertThat(
            request(("\uFEFF" + FaultTableTest.NAMES + FaultTableTest.ROW).getBytes(UTF_16LE))
                .kept())
        .containsExactly(utf16);
    assertThat(request((FaultTableTest.NAMES + FaultTableTest.ROW).getBytes(UTF_16LE)).kept())
        .containsExactly(utf16);

    byte[] names = FaultTableTest.NAMES.getBytes(UTF_8);
    byte[] row = FaultTableTest.ROW.getBytes(FileText.WINDOWS_31J);
    FileFault second =
        new FileFault(2, FileField.FILE, 0, FaultKind.UNREADABLE, "", "UTF-8, Windows-31J");
    assertThat(request(joined(names, row)).kept()).containsExactly(second);

    byte[] whole = (FaultTableTest.NAMES + FaultTableTest.ROW).getBytes(UTF_8);
    int insideKanji =
        FaultTableTest.NAMES.getBytes(UTF_8).length + "1234567,202604,1,1,3,E1,".length() + 1;
    assertThat(request(Arrays.copyOf(whole, insideKanji)).kept()).containsExactly(second);
  }

  @Test
  @DisplayName("どこかに0のバイトがあるファイルは、その行を伝える")
  void a_zero_is_told_with_its_line() {
    String text = FaultTableTest.NAMES + FaultTableTest.ROW;
    FileFault second =
        new FileFault(2, FileField.FILE, 0, FaultKind.UNREADABLE, "NUL", "UTF-8, Windows-31J");
    for (Charset encoding : List.of(UTF_8, FileText.WINDOWS_31J)) {
      assertThat(request(text.getBytes(encoding)).kept()).isEmpty();
      assertThat(request(text.replace("E1", "E\0").getBytes(encoding)).kept())
          .containsExactly(second);
    }
  }

  /** Whose UTF-8 reads as other characters of Windows-31J, or does not. */
  @ParameterizedTest
  @ValueSource(strings = {"田中", "佐藤", "小林", "渡辺", "伊藤", "山本", "鈴木", "高橋", "加藤", "中村"})
  @DisplayName("Windows-31Jの途中にUTF-8の行があるファイル、途中で切れたWindows-31J")
  void files_in_windows_31j_are_refused_with_the_line(String name) {
    Charset windows = FileText.WINDOWS_31J;
    String other = FaultTableTest.ROW.replace(",1,1,3,", ",1,2,3,").replace("山田", name);
    byte[] mixed =
        joined(
            (FaultTableTest.NAMES + FaultTableTest.ROW).getBytes(windows), other.getBytes(UTF_8));
    FileFault third =
        new FileFault(3, FileField.FILE, 0, FaultKind.UNREADABLE, "", "UTF-8, Windows-31J");
    assertThat(request(mixed).kept()).containsExactly(third);

    byte[] whole = (FaultTableTest.NAMES + FaultTableTest.ROW + other).getBytes(windows);
    assertThat(request(whole).kept()).isEmpty();
    int after = other.substring(other.indexOf(name) + 1).getBytes(windows).length;
    assertThat(request(Arrays.copyOf(whole, whole.length - after - 1)).kept())
        .containsExactly(third);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @Test
  @DisplayName("CRだけの改行は、何行目かを伝える")
  void a_lone_cr_is_told_with_its_line() {
    String text = FaultTableTest.NAMES + FaultTableTest.ROW;
    assertThat(request(text.replace("\r\n", "\n").getBytes(UTF_8)).kept()).isEmpty();
    for (Charset encoding : List.of(UTF_8, FileText.WINDOWS_31J)) {
      assertThat(request(text.replace("\r\n", "\r").getBytes(encoding)).kept())
          .containsExactly(
              new FileFault(1, FileField.RECORD, 0, FaultKind.LINE_END, "CR", "CRLF, LF"));
      assertThat(request((text + "\r").getBytes(encoding)).kept())
          .containsExactly(
              new FileFault(3, FileField.RECORD, 0, FaultKind.LINE_END, "CR", "CRLF, LF"));
    }
  }

  @Test
  @DisplayName("引用符が文字の途中にあるCSVでも、CRだけの改行は何行目かを伝える")
  void a_lone_cr_behind_stray_quotes_is_told() {
    String stray = FaultTableTest.ROW.replace("総務", "総\"務");
    String second = stray.replace(",1,1,3,", ",1,2,3,");
    assertThat(
            request((FaultTableTest.NAMES + stray + second.strip() + "\r").getBytes(UTF_8)).kept())
        .containsExactly(
            new FileFault(3, FileField.RECORD, 0, FaultKind.LINE_END, "CR", "CRLF, LF"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"莉子", "莉乃", "莉恵", "茉子"})
  @DisplayName("Windows-31Jの名前一つがUTF-8としても読めても、断らない")
  void a_name_whose_bytes_are_both_is_read(String name) {
    String text =
        FaultTableTest.NAMES + FaultTableTest.ROW.replaceAll("総務,ﾔﾏﾀﾞ,山田", "," + "," + name);
    assertThat(request(text.getBytes(FileText.WINDOWS_31J)).kept()).isEmpty();
  }

  @Test
  @DisplayName("ISO-2022-JPのCSVは、文字コードが違うと伝える")
  void iso_2022_is_told_as_such() {
    String text = FaultTableTest.NAMES + FaultTableTest.ROW;
    assertThat(request(text.getBytes(Charset.forName("ISO-2022-JP"))).kept())
        .containsExactly(whole(FaultKind.UNREADABLE, "ISO-2022-JP", "UTF-8, Windows-31J"));
  }

  @Test
  @DisplayName("見出し行のないCSVは、見出しがないと告げる")
  void cells_without_names_of_columns_are_no_fixed_length_file() {
    assertThat(request(FaultTableTest.ROW.getBytes(UTF_8)).kept())
        .extracting(FileFault::kind)
        .contains(FaultKind.MISSING_COLUMN)
        .doesNotContain(FaultKind.RECORD_LENGTH);
  }

  @Test
  @DisplayName("50,000件まで：両側")
  void fifty_thousand_rows_are_read_and_no_more() {
    assertThat(request(many(50_000)).kept()).isEmpty();
    assertThat(request(many(50_001)).kept())
        .containsExactly(
            new FileFault(50_002, FileField.FILE, 0, FaultKind.TOO_MANY_ROWS, "", "50000"));
    byte[] fixed = new byte[50_004 * 122];
    Arrays.fill(fixed, (byte) '2');
    assertThat(request(fixed).kept()).containsExactly(whole(FaultKind.TOO_MANY_ROWS, "", "50000"));
    byte[] joined = Arrays.copyOf(fixed, 50_004 * 120);
    assertThat(request(joined).kept()).containsExactly(whole(FaultKind.TOO_MANY_ROWS, "", "50000"));
  }

  @Test
  @DisplayName("合計は999,999,999,999円まで")
  void a_sum_beyond_the_largest_is_refused() {
    StringBuilder text = new StringBuilder(FaultTableTest.NAMES);
    for (int i = 1; i <= 101; i++) {
      text.append(
          FaultTableTest.ROW
              .replace(",1,1,3,", ",1," + i + ",3,")
              .replace(",5000,5000", ",9999999999,"));
    }
    assertThat(request(text.toString().getBytes(UTF_8)).kept())
        .containsExactly(
            new FileFault(
                0,
                FileField.TOTAL_AMOUNT,
                0,
                FaultKind.SUM_TOO_LARGE,
                "1009999999899",
                "999999999999"));
  }

  @Test
  @DisplayName("誤りは全部数え、千件まで残す")
  void every_fault_is_counted_and_a_thousand_are_kept() {
    byte[] content = new String(many(2_000), UTF_8).replace(",L,", ",Q,").getBytes(UTF_8);
    FileFaults faults = request(content);
    assertThat(faults.count()).isEqualTo(2_000);
    assertThat(faults.kept()).hasSize(FileFaults.MOST_KEPT);
  }

  @Test
  @DisplayName("区切りのない固定長、末尾の0x1A、預金種目のないヘッダ")
  void what_other_programs_write_is_read() {
    List<RequestLine> lines = new ArrayList<>();
    FileFaults faults = new FileFaults();
    List<String> records = FaultTableTest.records("request");
    records.set(0, FaultTableTest.put(records.get(0), 95, " ".repeat(25)));
    String bare = String.join("", records).replace("\r\n", "") + (char) 0x1A;
    files.readRequest(
        bare.getBytes(ISO_8859_1), FaultTableTest.BATCH, (row, line) -> lines.add(line), faults);
    assertThat(faults.kept()).isEmpty();
    assertThat(lines).hasSize(2);
  }

  @Test
  @DisplayName("小書きのカナは、固定長では大きく読み、CSVの行番号では断る")
  void small_kana_become_large_or_are_refused_where_they_are_a_key() {
    List<RequestLine> lines = new ArrayList<>();
    byte[] fixed = FileRoundTripTest.sample("sample-91-request.txt");
    String small = new String(fixed, FileText.WINDOWS_31J).replace("ﾊﾅｺ", "ﾊｬｯ");
    files.readRequest(
        small.getBytes(FileText.WINDOWS_31J),
        FaultTableTest.BATCH,
        (row, line) -> lines.add(line),
        new FileFaults());
    assertThat(lines).extracting(RequestLine::kana).contains("ﾛｳｷﾝ ﾊﾔﾂ");

    String row = FaultTableTest.ROW.replace(",1,1,3,", ",1,Kｬ1,3,");
    assertThat(request((FaultTableTest.NAMES + row).getBytes(UTF_8)).kept())
        .containsExactly(new FileFault(2, FileField.ROW_KEY, 0, FaultKind.CHARACTER, "Kｬ1", ""));
  }

  private FileFaults request(byte[] content) {
    FileFaults faults = new FileFaults();
    files.readRequest(content, FaultTableTest.BATCH, (row, line) -> {}, faults);
    return faults;
  }

  private static byte[] many(int rows) {
    StringBuilder text = new StringBuilder(FaultTableTest.NAMES);
    for (int i = 1; i <= rows; i++) {
      text.append(FaultTableTest.ROW.replace(",1,1,3,", ",1," + i + ",3,"));
    }
    return text.toString().getBytes(UTF_8);
  }

  private static FileFault whole(FaultKind kind, String found, String expected) {
    return new FileFault(0, FileField.FILE, 0, kind, found, expected);
  }
}
