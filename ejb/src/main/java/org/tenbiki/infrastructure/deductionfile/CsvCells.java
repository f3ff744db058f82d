package org.tenbiki.infrastructure.deductionfile;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileFault;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.shared.FormulaGuard;

/** The cells of one row of a CSV file: each that cannot be read is a fault. */
final class CsvCells {
  private static final int MONTH_DIGITS = 6;

  /** What surely fits a long. */
  private static final int MOST_DIGITS = 18;

  private final CSVRecord cells;
  private final Map<CsvColumn, Integer> positions;
  private final int row;
  private final FileFaults faults;
  private final int faultsBefore;

  CsvCells(CSVRecord cells, Map<CsvColumn, Integer> positions, FileFaults faults) {
    this.cells = cells;
    this.positions = positions;
    this.row = Math.toIntExact(cells.getRecordNumber());
    this.faults = faults;
    faultsBefore = faults.count();
  }

  int row() {
    return row;
  }

  boolean isFaultless() {
    return faults.count() == faultsBefore;
  }

  /** What names the row, as far as it can be told. */
  String key() {
    return FormulaGuard.unguard(raw(CsvColumn.ROW_KEY));
  }

  String raw(CsvColumn column) {
    return cells.get(Objects.requireNonNull(positions.get(column)));
  }

  /** A text of people; nothing that cannot be seen. */
  String text(CsvColumn column, int mostCodePoints) {
    String text = FormulaGuard.unguard(raw(column));
    if (text.codePointCount(0, text.length()) > mostCodePoints) {
      fault(column, FaultKind.TOO_LONG, text, String.valueOf(mostCodePoints));
      return "";
    }
    if (!isClear(text)) {
      fault(column, FaultKind.CHARACTER, text, "");
      return "";
    }
    return text;
  }

  /** No control character and no half of a surrogate pair. */
  private static boolean isClear(String text) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
        return false;
      }
      at += Character.charCount(c);
    }
    return true;
  }

  /** What a fixed-length file could hold, too. */
  String halfWidth(CsvColumn column, int mostCharacters) {
    String text = text(column, mostCharacters);
    for (int i = 0; i < text.length(); i++) {
      if (!Jis0201.isCharacter(text.charAt(i))) {
        fault(column, FaultKind.CHARACTER, text, "");
        return "";
      }
    }
    return text;
  }

  /** Exactly that many digits, or empty. */
  String digits(CsvColumn column, int length) {
    String text = raw(column);
    if (!text.isEmpty() && (text.length() != length || !isDigits(text))) {
      fault(column, FaultKind.NOT_DIGITS, text, "0-9 × " + length);
      return "";
    }
    return text;
  }

  /** Null if empty or faulty. */
  @Nullable Long number(CsvColumn column, long least, long most) {
    String text = raw(column);
    if (text.isEmpty()) {
      return null;
    }
    if (!isDigits(text)) {
      fault(column, FaultKind.NOT_DIGITS, text, "0-9");
      return null;
    }
    long number = text.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(text);
    if (number < least || number > most) {
      fault(column, FaultKind.OUT_OF_RANGE, text, least + "-" + most);
      return null;
    }
    return number;
  }

  /** Zero if it is missing or faulty. */
  long requiredNumber(CsvColumn column, long least, long most) {
    if (raw(column).isEmpty()) {
      fault(column, FaultKind.MISSING_VALUE, "", least + "-" + most);
      return 0;
    }
    Long number = number(column, least, most);
    return number == null ? 0 : number;
  }

  /** Null if empty or faulty. */
  @Nullable YearMonth month(CsvColumn column) {
    String text = raw(column);
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() == MONTH_DIGITS && isDigits(text)) {
      int number = Integer.parseInt(text);
      try {
        return YearMonth.of(number / 100, number % 100);
      } catch (DateTimeException e) {
        // told below
      }
    }
    fault(column, FaultKind.NOT_A_MONTH, text, "YYYYMM");
    return null;
  }

  <T> Optional<T> choice(CsvColumn column, Function<String, Optional<T>> choices, String expected) {
    Optional<T> chosen = choices.apply(raw(column));
    if (chosen.isEmpty()) {
      fault(
          column,
          raw(column).isEmpty() ? FaultKind.MISSING_VALUE : FaultKind.NOT_A_CHOICE,
          raw(column),
          expected);
    }
    return chosen;
  }

  /** Says the same as the list it belongs to. */
  void mustBe(CsvColumn column, String expected) {
    if (!raw(column).equals(expected)) {
      fault(column, FaultKind.OTHER_BATCH, raw(column), expected);
    }
  }

  void fault(CsvColumn column, FaultKind kind, String found, String expected) {
    faults.add(new FileFault(row, column.field(), 0, kind, found, expected));
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
