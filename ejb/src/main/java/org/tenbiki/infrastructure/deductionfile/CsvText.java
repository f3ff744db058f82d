package org.tenbiki.infrastructure.deductionfile;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.shared.FormulaGuard;

/** How values stand in CSV files. Source: RFC 4180; formats, CSV. */
final class CsvText {
  private static final String LINE_END = "\r\n";
  private static final String NEEDS_QUOTES = ",\"\r\n";

  private CsvText() {}

  static String month(@Nullable YearMonth month) {
    return month == null ? "" : String.format("%04d%02d", month.getYear(), month.getMonthValue());
  }

  static String kind(DeductionKind kind) {
    return switch (kind) {
      case MONTHLY -> "1";
      case BONUS -> "2";
    };
  }

  static String number(@Nullable Number number) {
    return number == null ? "" : number.toString();
  }

  /** One line, with its end. */
  static String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        line.append(',');
      }
      append(line, FormulaGuard.guard(cells.get(i)));
    }
    return line.append(LINE_END).toString();
  }

  private static void append(StringBuilder line, String cell) {
    boolean quoted = cell.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0);
    if (quoted) {
      line.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      line.append(cell);
    }
  }
}
