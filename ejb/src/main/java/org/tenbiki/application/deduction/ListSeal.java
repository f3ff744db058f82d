package org.tenbiki.application.deduction;

import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * What somebody saw who decides about a list: its last move, its control totals and how often its
 * answers changed. Whoever confirms another version is told so and sees the new one first. Source:
 * screens, row 21.
 */
public final class ListSeal {
  private ListSeal() {}

  /**
   * @param versions of its answers, added up
   */
  static String of(DeductionBatch batch, ListTotals totals, long versions) {
    ListTotals.OfProduct all = totals.all();
    return String.join(
        "/",
        batch.state().name(),
        batch.changedAt().toString(),
        sum(all.undeductible()),
        sum(all.stopped()),
        sum(all.payable()),
        Long.toString(versions));
  }

  private static String sum(ListTotals.Sum sum) {
    return sum.count() + ":" + sum.amount();
  }

  /**
   * @param versions of its answers, added up
   * @throws BusinessRuleException LIST_CHANGED_MEANWHILE
   */
  public static void check(String seen, DeductionBatch batch, ListTotals totals, long versions) {
    if (!seen.equals(of(batch, totals, versions))) {
      throw new BusinessRuleException(ErrorCode.LIST_CHANGED_MEANWHILE);
    }
  }
}
