package org.tenbiki.application.deduction;

import java.util.Map;
import java.util.Set;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.ListDifference;

/**
 * One list with what it comes to and what may be done with it.
 *
 * @param differences how many rows of each there are
 * @param acts what a member can do with it now, whoever that is
 * @param remark of whoever gave it back last, empty if nobody did
 * @param submittedBefore whether the 承認者 saw an earlier version
 * @param seal of what is shown here, for whoever decides about it
 */
public record ListDetails(
    ListRow list,
    ListTotals totals,
    Map<ListDifference, Integer> differences,
    Set<BatchAct> acts,
    String remark,
    boolean submittedBefore,
    String seal) {
  public ListDetails {
    differences = Map.copyOf(differences);
    acts = Set.copyOf(acts);
  }

  public int count(ListDifference difference) {
    return differences.getOrDefault(difference, 0);
  }

  public boolean can(BatchAct act) {
    return acts.contains(act);
  }
}
