package org.tenbiki.infrastructure.deductionfile;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileFault;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileField;
import org.tenbiki.domain.deduction.ListLimits;

/** Reads the rows of a CSV file, with the columns in any order. Source: RFC 4180; formats, CSV. */
final class CsvReader {
  private final List<CsvColumn> columns;
  private final String contractNumber;
  private final String month;
  private final String kind;
  private final FileFaults faults;
  private final Map<CsvColumn, Integer> positions = new EnumMap<>(CsvColumn.class);
  private final Map<String, Integer> rowsOfKeys = new HashMap<>();
  private int rows;
  private long sum;

  CsvReader(List<CsvColumn> columns, BatchKey batch, FileFaults faults) {
    this.columns = columns;
    contractNumber = batch.contractNumber();
    month = CsvText.month(batch.month());
    kind = CsvText.kind(batch.kind());
    this.faults = faults;
  }

  /**
   * @param row takes each row that has as many cells as there are columns
   * @return how many rows there were
   */
  int read(Reader text, Consumer<CsvCells> row) {
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    RecordReader records = new RecordReader(text);
    try (CSVParser parser = format.parse(records)) {
      read(parser, records, row);
    } catch (IOException e) {
      throw new UncheckedIOException("closing a text", e);
    }
    return rows;
  }

  private void read(CSVParser parser, RecordReader records, Consumer<CsvCells> row) {
    try {
      Iterator<CSVRecord> lines = parser.iterator();
      if (!lines.hasNext()) {
        whole(0, FaultKind.NO_ROWS, "");
      } else if (names(lines.next())) {
        do {
          records.nextRecord();
        } while (lines.hasNext() && rows(lines.next(), row));
        complete();
      }
    } catch (UncheckedIOException e) {
      int record = Math.toIntExact(parser.getRecordNumber() + 1);
      if (e.getCause() instanceof RecordReader.RecordTooLongException
          && !records.hasSeveralLines()) {
        faults.add(
            new FileFault(
                record,
                FileField.RECORD,
                0,
                FaultKind.TOO_LONG,
                "",
                String.valueOf(RecordReader.MOST)));
      } else {
        // a text does not fail to be read: its quotation marks do not come in pairs
        whole(record, FaultKind.NOT_CSV, "");
      }
    }
  }

  private boolean names(CSVRecord line) {
    int before = faults.count();
    for (int i = 0; i < line.size(); i++) {
      String title = line.get(i).strip();
      Optional<CsvColumn> column = CsvColumn.titled(columns, title);
      if (column.isEmpty()) {
        name(FaultKind.UNKNOWN_COLUMN, title, "");
      } else if (positions.containsKey(column.get())) {
        name(FaultKind.REPEATED_COLUMN, title, "");
      } else {
        positions.put(column.get(), i);
      }
    }
    columns.stream()
        .filter(column -> !positions.containsKey(column))
        .forEach(column -> name(FaultKind.MISSING_COLUMN, "", column.title()));
    return faults.count() == before;
  }

  private void name(FaultKind kind, String found, String expected) {
    faults.add(new FileFault(1, FileField.RECORD, 0, kind, found, expected));
  }

  private boolean rows(CSVRecord line, Consumer<CsvCells> reader) {
    if (line.size() == 1 && line.get(0).isBlank()) {
      return true;
    }
    if (rows == ListLimits.MOST_ROWS) {
      whole(
          Math.toIntExact(line.getRecordNumber()),
          FaultKind.TOO_MANY_ROWS,
          String.valueOf(ListLimits.MOST_ROWS));
      return false;
    }
    rows++;
    if (line.size() != columns.size()) {
      faults.add(
          new FileFault(
              Math.toIntExact(line.getRecordNumber()),
              FileField.RECORD,
              0,
              FaultKind.CELL_COUNT,
              String.valueOf(line.size()),
              String.valueOf(columns.size())));
      return true;
    }
    CsvCells cells = new CsvCells(line, positions, faults);
    cells.mustBe(CsvColumn.CONTRACT_NUMBER, contractNumber);
    cells.mustBe(CsvColumn.MONTH, month);
    cells.mustBe(CsvColumn.DEDUCTION_KIND, kind);
    reader.accept(cells);
    return true;
  }

  /** The key of the row; empty if there is none that can be read. */
  String key(CsvCells cells) {
    String key = cells.halfWidth(CsvColumn.ROW_KEY, ListLimits.KEY_LENGTH);
    if (cells.raw(CsvColumn.ROW_KEY).isBlank()) {
      cells.fault(CsvColumn.ROW_KEY, FaultKind.MISSING_VALUE, "", "");
      return "";
    }
    if (!key.equals(key.strip())) {
      cells.fault(CsvColumn.ROW_KEY, FaultKind.CHARACTER, key, "");
      return "";
    }
    Integer first = key.isEmpty() ? null : rowsOfKeys.putIfAbsent(key, cells.row());
    if (first != null) {
      cells.fault(CsvColumn.ROW_KEY, FaultKind.KEY_TWICE, key, String.valueOf(first));
    }
    return key;
  }

  /** Zero if it cannot be read. */
  long amount(CsvCells cells) {
    long amount = cells.requiredNumber(CsvColumn.AMOUNT, 1, ListLimits.MOST_AMOUNT);
    sum += amount;
    return amount;
  }

  private void complete() {
    if (sum > ListLimits.MOST_SUM) {
      faults.add(
          new FileFault(
              0,
              FileField.TOTAL_AMOUNT,
              0,
              FaultKind.SUM_TOO_LARGE,
              String.valueOf(sum),
              String.valueOf(ListLimits.MOST_SUM)));
    }
  }

  private void whole(int row, FaultKind kind, String expected) {
    faults.add(new FileFault(row, FileField.FILE, 0, kind, "", expected));
  }
}
