package org.tenbiki.domain.deduction;

/**
 * What a result file would do to its list.
 *
 * @param rows of the file that can be applied
 * @param changing of them
 * @param seen the sum of the versions of their answers: it grows whenever one of them is changed,
 *     and tells so whether a preview still holds
 */
public record ResultCounts(int rows, int changing, long seen) {
  /** Rows that are already as the file says. */
  public int unchanged() {
    return rows - changing;
  }
}
