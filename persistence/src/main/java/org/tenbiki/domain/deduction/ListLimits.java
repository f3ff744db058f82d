package org.tenbiki.domain.deduction;

/** What a list can hold. Source: formats, CSV and checks on upload. */
public final class ListLimits {
  public static final int MOST_ROWS = 50_000;
  public static final long MOST_AMOUNT = 9_999_999_999L;
  public static final long MOST_SUM = 999_999_999_999L;

  /** Half-width characters of a row's key. */
  public static final int KEY_LENGTH = 20;

  public static final int EMPLOYEE_NUMBER_LENGTH = 20;

  /** Code points. */
  public static final int UNIT_LENGTH = 40;

  public static final int KANA_LENGTH = 60;
  public static final int NAME_LENGTH = 40;
  public static final int NOTE_LENGTH = 100;
  public static final int MOST_TIMES = 9_999;

  /**
   * More than {@value #MOST_ROWS} rows take: a fixed-length one takes 122 bytes, one of CSV with
   * names and units of twenty characters 250 of UTF-8. A node with 512 MB bears one such file that
   * arrives beside one that is checked (ADR 45).
   */
  public static final int MOST_BYTES = 400 * MOST_ROWS;

  private ListLimits() {}
}
