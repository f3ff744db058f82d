package org.tenbiki.domain.deduction;

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

  public FileFault {
    found = visible(found);
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
