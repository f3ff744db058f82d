package org.tenbiki.domain.shared;

/** One cell of a table that is taken away: words, or a number to reckon with. */
public sealed interface TableCell {
  /** As words, for forms that know nothing else. */
  String text();

  record Words(String text) implements TableCell {}

  /**
   * @param value whole, of at most 15 digits: spreadsheets keep no more
   */
  record Whole(long value) implements TableCell {
    private static final long MOST = 999_999_999_999_999L;

    public Whole {
      if (Math.abs(value) > MOST) {
        throw new IllegalArgumentException("too long for a spreadsheet: " + value);
      }
    }

    @Override
    public String text() {
      return String.valueOf(value);
    }
  }
}
