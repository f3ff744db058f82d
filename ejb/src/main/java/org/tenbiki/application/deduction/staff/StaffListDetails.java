package org.tenbiki.application.deduction.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.application.deduction.ListTotals;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.FileVersion;
import org.tenbiki.domain.deduction.ListDifference;

/**
 * A list in whatever state, for the institution's staff. Source: requirements K-2, K-7 and K-8.
 *
 * @param account null where rights do not depend on accounts
 * @param control yen that the result comes to; all that is asked for as long as there is none
 * @param received yen that came in all; null as long as none was recorded
 * @param compared whether there was a list to compare it with
 * @param depositDayOver then it is not opened again any more
 * @param holidaysMissing whether it waits to be published and the calendar lacks the year of its
 *     deposit date
 * @param differences how many rows there are of each
 * @param leftOut how many rows of the month before the file does not hold: they are shown as 停止
 * @param steps how it came to its state, in their order
 * @param receipts every sum that was recorded, the latest first
 * @param files every one that was exchanged, the latest first
 */
public record StaffListDetails(
    StaffListRow row,
    @Nullable AccountRow account,
    Instant changedAt,
    long control,
    @Nullable Long received,
    ListTotals totals,
    boolean compared,
    boolean depositDayOver,
    boolean holidaysMissing,
    Map<ListDifference, Integer> differences,
    int leftOut,
    List<Step> steps,
    List<Receipt> receipts,
    List<File> files) {
  public StaffListDetails {
    differences = Map.copyOf(differences);
    steps = List.copyOf(steps);
    receipts = List.copyOf(receipts);
    files = List.copyOf(files);
  }

  /**
   * One act.
   *
   * @param by the name of who did it; empty for the calendar
   */
  public record Step(BatchAct act, BatchState state, Instant at, String by, String remark) {}

  /**
   * A sum that was recorded.
   *
   * @param number of the record
   * @param by the name of who recorded it
   */
  public record Receipt(long number, ReceiptCheck sum, Instant at, String by) {}

  /**
   * A file that was exchanged.
   *
   * @param by the name of who uploaded it
   */
  public record File(FileVersion file, String by) {}

  /** Whether staff can take that step now. */
  public boolean allows(BatchAct act) {
    return act.party() == BatchAct.Party.STAFF && act.isPossibleIn(row.state());
  }

  /** Whether what came can be recorded. */
  public boolean receivable() {
    return allows(BatchAct.CONFIRM_RECEIPT);
  }

  /** How many rows differ like that, those that the file left out among them. */
  public int count(ListDifference difference) {
    return differences.getOrDefault(difference, 0);
  }
}
