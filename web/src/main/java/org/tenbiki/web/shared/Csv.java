package org.tenbiki.web.shared;

import java.util.List;
import java.util.stream.Collectors;
import org.tenbiki.domain.shared.FormulaGuard;

/**
 * Comma-separated values as spreadsheets open them: UTF-8 with a byte order mark, every cell
 * quoted, and none that a spreadsheet would take for a formula. Source: RFC 4180; security.md,
 * fault 21.
 */
public final class Csv {
  /** Stands before everything else. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String LINE_END = "\r\n";

  private Csv() {}

  /** One line, with its end. */
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", LINE_END));
  }

  private static String cell(String text) {
    return '"' + FormulaGuard.guard(text).replace("\"", "\"\"") + '"';
  }
}
