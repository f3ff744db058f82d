package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  @DisplayName("Excelのファイルはどのセルも文字で、式は一つもなく、制御文字でも壊れない")
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
  @DisplayName("百万行を超えると次のシートに続き、書いた分は手元に残さない")
  void longer_than_a_sheet_goes_on_in_another() throws IOException {
    ExportFile file = Form.XLSX.begin(OutputStream.nullOutputStream());
    for (int i = 0; i <= 1_000_000; i++) {
      file.line(List.of("x"));
    }
    file.finish();
  }
}
