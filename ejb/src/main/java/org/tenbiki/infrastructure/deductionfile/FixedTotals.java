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
  private boolean rowsKnown = true;
  private boolean amountsKnown = true;
  private boolean resultsKnown = true;

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

  /** A record could not be read: what it would add is told of it, and not of the trailer again. */
  void rowsUnknown() {
    rowsKnown = false;
  }

  /** The same of an amount. */
  void amountsUnknown() {
    amountsKnown = false;
  }

  /** The same of a result. */
  void resultsUnknown() {
    resultsKnown = false;
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
    boolean sumKnown = rowsKnown && amountsKnown;
    boolean partsKnown = !answered || rowsKnown && resultsKnown;
    boolean partSumsKnown = !answered || sumKnown && resultsKnown;
    same(trailer, Trailer.TOTAL_COUNT, rowsKnown, count);
    same(trailer, Trailer.TOTAL_AMOUNT, sumKnown, amount);
    same(trailer, Trailer.DONE_COUNT, partsKnown, answered ? doneCount() : 0);
    same(trailer, Trailer.DONE_AMOUNT, partSumsKnown, answered ? doneAmount() : 0);
    same(trailer, Trailer.FAILED_COUNT, partsKnown, answered ? failedCount : 0);
    same(trailer, Trailer.FAILED_AMOUNT, partSumsKnown, answered ? failedAmount : 0);
    if (amount > ListLimits.MOST_SUM) {
      trailer.fault(
          Trailer.TOTAL_AMOUNT,
          FaultKind.SUM_TOO_LARGE,
          String.valueOf(amount),
          String.valueOf(ListLimits.MOST_SUM));
    }
  }

  private static void same(FixedRecord trailer, FixedField field, boolean known, long expected) {
    int faultless = trailer.faultCount();
    long found = trailer.number(field);
    if (known && trailer.faultCount() == faultless && found != expected) {
      trailer.fault(field, FaultKind.TOTAL, String.valueOf(found), String.valueOf(expected));
    }
  }
}
