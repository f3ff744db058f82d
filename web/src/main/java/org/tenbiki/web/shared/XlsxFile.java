package org.tenbiki.web.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tenbiki.domain.shared.TableCell;

/**
 * A workbook of words and numbers: nothing in it is a formula, whatever a cell begins with. A sheet
 * is followed by another before it is longer than spreadsheets read.
 */
final class XlsxFile implements ExportFile {
  /** Spreadsheets read 1,048,576. */
  private static final int LINES = 1_000_000;

  private static final int FLUSHED = 1_000;
  private static final int LONGEST_CELL = 32_767;
  private static final String WHOLE = "#,##0";

  private final Workbook book;
  private Worksheet sheet;
  private int sheets = 1;
  private int lines;

  XlsxFile(OutputStream out) {
    book = new Workbook(out, "Tenbiki", "1.0");
    sheet = book.newWorksheet("1");
  }

  @Override
  public void line(List<String> cells) throws IOException {
    row(cells.stream().<TableCell>map(TableCell.Words::new).toList());
  }

  @Override
  public void row(List<TableCell> cells) throws IOException {
    if (lines == LINES) {
      sheet.close();
      sheets++;
      sheet = book.newWorksheet(String.valueOf(sheets));
      lines = 0;
    }
    for (int column = 0; column < cells.size(); column++) {
      write(column, cells.get(column));
    }
    lines++;
    if (lines % FLUSHED == 0) {
      sheet.flush();
    }
  }

  private void write(int column, TableCell cell) {
    if (cell instanceof TableCell.Whole whole) {
      sheet.value(lines, column, whole.value());
      sheet.style(lines, column).format(WHOLE).set();
    } else {
      sheet.inlineString(lines, column, shortened(cell.text()));
    }
  }

  private static String shortened(String cell) {
    return cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL);
  }

  @Override
  public void finish() throws IOException {
    book.finish();
  }
}
