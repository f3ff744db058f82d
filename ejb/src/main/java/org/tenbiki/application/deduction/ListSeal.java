package org.tenbiki.application.deduction;

import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * What somebody saw who decides about a list: its last move and its control totals. Whoever
 * confirms another version is told so and sees the new one first. Source: screens, row 21.
 */
public final class ListSeal {
  private ListSeal() {}

  static String of(DeductionBatch batch, ListTotals totals) {
    ListTotals.OfProduct all = totals.all();
    return String.join(
        "/",
        batch.state().name(),
        batch.changedAt().toString(),
        sum(all.undeductible()),
        sum(all.stopped()),
        sum(all.payable()));
  }

  private static String sum(ListTotals.Sum sum) {
    return sum.count() + ":" + sum.amount();
  }

  /**
   * @throws BusinessRuleException LIST_CHANGED_MEANWHILE
   */
  public static void check(String seen, DeductionBatch batch, ListTotals totals) {
    if (!seen.equals(of(batch, totals))) {
      throw new BusinessRuleException(ErrorCode.LIST_CHANGED_MEANWHILE);
    }
  }
}
