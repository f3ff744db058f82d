package org.tenbiki.infrastructure.deductionfile;

import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.infrastructure.deductionfile.FixedLayout.Trailer;

/** What the rows of a fixed-length file come to, and whether its trailer says the same. */
final class FixedTotals {
  private int count;
  private long amount;
  private int failedCount;
  private long failedAmount;

  /**
   * @param failed a result other than 済
   */
  void add(long yen, boolean failed) {
    count++;
    amount += yen;
    if (failed) {
      failedCount++;
      failedAmount += yen;
    }
  }

  int count() {
    return count;
  }

  long amount() {
    return amount;
  }

  int failedCount() {
    return failedCount;
  }

  long failedAmount() {
    return failedAmount;
  }

  int doneCount() {
    return count - failedCount;
  }

  long doneAmount() {
    return amount - failedAmount;
  }

  /**
   * @param answered of a result; in a request nothing is done and nothing failed
   */
  void compare(FixedRecord trailer, boolean answered) {
    same(trailer, Trailer.TOTAL_COUNT, count);
    same(trailer, Trailer.TOTAL_AMOUNT, amount);
    same(trailer, Trailer.DONE_COUNT, answered ? doneCount() : 0);
    same(trailer, Trailer.DONE_AMOUNT, answered ? doneAmount() : 0);
    same(trailer, Trailer.FAILED_COUNT, answered ? failedCount : 0);
    same(trailer, Trailer.FAILED_AMOUNT, answered ? failedAmount : 0);
    if (amount > ListLimits.MOST_SUM) {
      trailer.fault(
          Trailer.TOTAL_AMOUNT,
          FaultKind.SUM_TOO_LARGE,
          String.valueOf(amount),
          String.valueOf(ListLimits.MOST_SUM));
    }
  }

  private static void same(FixedRecord trailer, FixedField field, long expected) {
    int faultless = trailer.faultCount();
    long found = trailer.number(field);
    if (trailer.faultCount() == faultless && found != expected) {
      trailer.fault(field, FaultKind.TOTAL, String.valueOf(found), String.valueOf(expected));
    }
  }
}
