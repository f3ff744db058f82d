package org.tenbiki.infrastructure.deductionfile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.deduction.TableRows;
import org.tenbiki.domain.shared.TableCell;

/** The cells of CSV for other forms of tables: what can be summed up there is a number. */
final class TableWriter<T> implements LineWriter<T> {
  private final TableRows out;
  private final List<CsvColumn> columns;
  private final Function<T, List<String>> cells;

  TableWriter(TableRows out, List<CsvColumn> columns, Function<T, List<String>> cells)
      throws IOException {
    this.out = out;
    this.columns = columns;
    this.cells = cells;
    out.row(CsvColumn.titles(columns).stream().map(TableWriter::words).toList());
  }

  @Override
  public void line(T line) throws IOException {
    List<String> texts = cells.apply(line);
    List<TableCell> row = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      row.add(cell(columns.get(i), texts.get(i)));
    }
    out.row(row);
  }

  private static TableCell cell(CsvColumn column, String text) {
    return column.isNumber() && !text.isEmpty()
        ? new TableCell.Whole(Long.parseLong(text))
        : words(text);
  }

  private static TableCell words(String text) {
    return new TableCell.Words(text);
  }

  @Override
  public void finish() {
    // whoever takes the rows ends the table
  }
}
