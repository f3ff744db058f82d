package org.tenbiki.infrastructure.deductionfile;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.deduction.TableRows;

/** The cells of CSV for other forms of tables. */
final class TableWriter<T> implements LineWriter<T> {
  private final TableRows out;
  private final Function<T, List<String>> cells;

  TableWriter(TableRows out, List<CsvColumn> columns, Function<T, List<String>> cells)
      throws IOException {
    this.out = out;
    this.cells = cells;
    out.row(CsvColumn.titles(columns));
  }

  @Override
  public void line(T line) throws IOException {
    out.row(cells.apply(line));
  }

  @Override
  public void finish() {
    // whoever takes the rows ends the table
  }
}
