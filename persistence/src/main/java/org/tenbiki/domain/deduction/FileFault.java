package org.tenbiki.domain.deduction;

import java.util.EnumSet;
import java.util.Set;

/**
 * One place of a file that breaks a rule.
 *
 * @param row counted from 1: the record of a fixed-length file, the line of names and rows of a CSV
 *     file; 0 for the file as a whole
 * @param position the first byte within the record, counted from 1; 0 in CSV files
 * @param found as it stands there, shortened, control characters made visible
 * @param expected in numbers and codes, empty if the kind says it all
 */
public record FileFault(
    int row, FileField field, int position, FaultKind kind, String found, String expected) {
  private static final int MOST_SHOWN = 40;

  /** What stands in the rows of a result and nowhere else. */
  private static final Set<FileField> OF_RESULT_ROWS =
      EnumSet.of(
          FileField.ROW_KEY,
          FileField.EMPLOYEE_NUMBER,
          FileField.AMOUNT,
          FileField.RESULT,
          FileField.RESULT_CODE,
          FileField.REASON,
          FileField.DEPOSIT_STOPPED,
          FileField.NOTE);

  /** What casts doubt on more than its row: of two rows with one key, either may be meant. */
  private static final Set<FaultKind> OF_THE_FILE =
      EnumSet.of(
          FaultKind.KEY_TWICE,
          FaultKind.UNKNOWN_COLUMN,
          FaultKind.MISSING_COLUMN,
          FaultKind.REPEATED_COLUMN,
          FaultKind.SUM_TOO_LARGE);

  public FileFault {
    found = visible(found);
  }

  /** Whether the other rows of a result mean what they say although this is wrong. */
  public boolean leavesOtherRows() {
    return row > 0 && OF_RESULT_ROWS.contains(field) && !OF_THE_FILE.contains(kind);
  }

  private static String visible(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .limit(MOST_SHOWN)
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append(String.format("<%02X>", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return text.codePointCount(0, text.length()) > MOST_SHOWN ? out + "…" : out.toString();
  }
}
