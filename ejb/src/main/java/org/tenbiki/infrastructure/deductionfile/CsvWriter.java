package org.tenbiki.infrastructure.deductionfile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.shared.Windows31J;

/** Writes CSV with a line of names and CRLF. Source: RFC 4180; formats, CSV. */
final class CsvWriter<T> implements LineWriter<T> {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Writer out;
  private final Function<T, List<String>> cells;

  CsvWriter(
      OutputStream out, FileForm form, List<CsvColumn> columns, Function<T, List<String>> cells)
      throws IOException {
    if (form == FileForm.CSV_WINDOWS) {
      this.cells = cells.andThen(CsvWriter::windows);
      this.out = new OutputStreamWriter(out, Windows31J.CHARSET);
    } else {
      this.cells = cells;
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

  /** Before anything is guarded: what stands in place of a sign is none. */
  private static List<String> windows(List<String> cells) {
    return cells.stream().map(Windows31J::written).toList();
  }
}
