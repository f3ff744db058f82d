package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenbiki.domain.shared.TableCell;
import org.tenbiki.web.shared.ExportFile.Form;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("一覧の保存（画面要件27）")
class ExportFileTest {
  private static byte[] written(Form form, List<List<String>> lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportFile file = form.begin(out);
    for (List<String> line : lines) {
      file.line(line);
    }
    file.finish();
    return out.toByteArray();
  }

  @Test
  @DisplayName("UTF-8のCSVは印で始まり、名前は符号のまま")
  void utf8_begins_with_its_mark() throws IOException {
    assertThat(written(Form.CSV, List.of(List.of("髙﨑\uFA19", "=1"))))
        .isEqualTo("\uFEFF\"髙﨑\uFA19\",\"'=1\"\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("Shift_JISのCSVは髙﨑も符号のまま、ない字は〓になり、式は無害になる")
  void windows_code_keeps_what_it_has() throws IOException {
    byte[] file = written(Form.CSV_WINDOWS, List.of(List.of("髙﨑①～－", "𠮷田é", "＝1")));

    assertThat(new String(file, Charset.forName("Windows-31J")))
        .isEqualTo("\"髙﨑①～－\",\"〓田〓\",\"'＝1\"\r\n");
  }

  @Test
  @DisplayName("Excelのファイルの文字は、何で始まっても式にならず、制御文字でも壊れない")
  void workbook_holds_text_only(@TempDir Path folder) throws Exception {
    List<String> typed = List.of("=1+1", "+81", "@cmd", "\u0007髙﨑<&>𠮷", "0012");
    Path book = folder.resolve("book.xlsx");
    Files.write(book, written(Form.XLSX, List.of(typed, List.of("二行目"))));
    Document sheet;
    try (ZipFile parts = new ZipFile(book.toFile())) {
      sheet =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml")));
    }
    NodeList cells = sheet.getElementsByTagName("c");

    assertThat(sheet.getElementsByTagName("f").getLength()).isZero();
    assertThat(cells.getLength()).isEqualTo(6);
    for (int i = 0; i < typed.size(); i++) {
      Element cell = (Element) cells.item(i);
      assertThat(cell.getAttribute("t")).isEqualTo("inlineStr");
      assertThat(cell.getTextContent()).isEqualTo(typed.get(i).replace("\u0007", ""));
    }
  }

  @Test
  @DisplayName("金額は計算できる数で桁区切りが付き、番号は0で始まっても文字のまま読める")
  void workbook_holds_numbers_to_reckon_with() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportFile file = Form.XLSX.begin(out);
    file.row(
        List.of(
            new TableCell.Words("0012"),
            new TableCell.Whole(1_234_567),
            new TableCell.Whole(0),
            new TableCell.Whole(999_999_999_999_999L),
            new TableCell.Words("202604"),
            new TableCell.Words("=1+1")));
    file.finish();

    List<Row> rows;
    try (ReadableWorkbook book =
        new ReadableWorkbook(
            new ByteArrayInputStream(out.toByteArray()), new ReadingOptions(true, true))) {
      rows = book.getFirstSheet().read();
    }
    Row row = rows.get(0);
    assertThat(row.stream().map(Cell::getType))
        .containsExactly(
            CellType.STRING,
            CellType.NUMBER,
            CellType.NUMBER,
            CellType.NUMBER,
            CellType.STRING,
            CellType.STRING);
    assertThat(row.getCellAsNumber(1)).contains(BigDecimal.valueOf(1_234_567));
    assertThat(row.getCellAsNumber(3)).contains(BigDecimal.valueOf(999_999_999_999_999L));
    assertThat(row.getCell(1).getDataFormatString()).isEqualTo("#,##0");
    assertThat(row.getCellAsString(0)).contains("0012");
    assertThat(row.getCellAsString(5)).contains("=1+1");
  }

  @Test
  @DisplayName("表計算が覚えきれない16桁の数は作れない：両側")
  void longer_numbers_than_spreadsheets_keep_are_refused() {
    assertThat(new TableCell.Whole(-999_999_999_999_999L).text()).isEqualTo("-999999999999999");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TableCell.Whole(1_000_000_000_000_000L));
  }

  @Test
  @DisplayName("数もCSVではそのままの数字になる")
  void numbers_are_digits_in_csv() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportFile file = Form.CSV.begin(out);
    file.row(List.of(new TableCell.Words("a"), new TableCell.Whole(1_000)));
    file.finish();

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"a\",\"1000\"\r\n");
  }

  @Test
  @DisplayName("百万行を超えると次のシートに続き、書いた分は手元に残さない")
  void longer_than_a_sheet_goes_on_in_another() throws IOException {
    ExportFile file = Form.XLSX.begin(OutputStream.nullOutputStream());
    for (int i = 0; i <= 1_000_000; i++) {
      file.line(List.of("x"));
    }
    file.finish();
  }
}
