package org.tenbiki.infrastructure.deductionfile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.infrastructure.csv.FileText;

/** Writes CSV with a line of names and CRLF. Source: RFC 4180; formats, CSV. */
final class CsvWriter<T> implements LineWriter<T> {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What Windows-31J does not have. */
  private static final String MISSING = "〓";

  private final Writer out;
  private final Function<T, List<String>> cells;

  CsvWriter(
      OutputStream out, FileForm form, List<CsvColumn> columns, Function<T, List<String>> cells)
      throws IOException {
    this.cells = cells;
    if (form == FileForm.CSV_WINDOWS) {
      this.out = new OutputStreamWriter(out, windows());
    } else {
      this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      this.out.write(BYTE_ORDER_MARK);
    }
    this.out.write(CsvText.line(CsvColumn.titles(columns)));
  }

  @Override
  public void line(T line) throws IOException {
    out.write(CsvText.line(cells.apply(line)));
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  private static CharsetEncoder windows() {
    return FileText.WINDOWS_31J
        .newEncoder()
        .replaceWith(MISSING.getBytes(FileText.WINDOWS_31J))
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }
}
