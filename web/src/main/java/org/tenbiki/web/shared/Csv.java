package org.tenbiki.web.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values as spreadsheets open them: UTF-8 with a byte order mark, every cell
 * quoted, and none that a spreadsheet would take for a formula. Source: RFC 4180; security.md,
 * fault 21.
 */
public final class Csv {
  /** Stands before everything else. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What begins a formula, also in full width and in the small forms. */
  private static final String FORMULA_SIGNS =
      "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05" + "\uFE66\uFE62\uFE63\uFE6B\u2212";

  private static final String LINE_END = "\r\n";

  private Csv() {}

  /** One line, with its end. */
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", LINE_END));
  }

  private static String cell(String text) {
    String guarded = isFormula(text) ? "'" + text : text;
    return '"' + guarded.replace("\"", "\"\"") + '"';
  }

  /** Looks behind spaces and invisible signs, which spreadsheets drop. */
  private static boolean isFormula(String text) {
    return text.codePoints().dropWhile(Csv::showsNothing).findFirst().stream()
        .anyMatch(first -> FORMULA_SIGNS.indexOf(first) >= 0);
  }

  private static boolean showsNothing(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }
}
