package org.tenbiki.domain.shared;

/**
 * Keeps a spreadsheet from running what stands in a cell: an apostrophe before it makes it text.
 * Guarding can be undone, also where the text begins with apostrophes of its own. Source:
 * security.md, fault 21; formats, CSV.
 */
public final class FormulaGuard {
  private static final char GUARD = '\'';

  /** What begins a formula, also in full width and in the small forms. */
  private static final String FORMULA_SIGNS =
      "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05" + "\uFE66\uFE62\uFE63\uFE6B\u2212";

  private FormulaGuard() {}

  /** As it is, or behind an apostrophe if a spreadsheet would take it for a formula. */
  public static String guard(String text) {
    return isFormula(bare(text)) ? GUARD + text : text;
  }

  /** What {@link #guard} was given; other texts come back as they are. */
  public static String unguard(String text) {
    boolean guarded = !text.isEmpty() && text.charAt(0) == GUARD && isFormula(bare(text));
    return guarded ? text.substring(1) : text;
  }

  private static String bare(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == GUARD) {
      start++;
    }
    return text.substring(start);
  }

  /** Looks behind spaces and invisible signs, which spreadsheets drop. */
  private static boolean isFormula(String text) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!showsNothing(c)) {
        return FORMULA_SIGNS.indexOf(c) >= 0;
      }
      at += Character.charCount(c);
    }
    return false;
  }

  private static boolean showsNothing(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }
}
