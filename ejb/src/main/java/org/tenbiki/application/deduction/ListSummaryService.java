package org.tenbiki.application.deduction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.shared.BusinessRuleException;

/** A member's lists of thirteen months, for programs. Source: requirements K-2 and K-8. */
@Stateless
@RolesAllowed("member")
public class ListSummaryService {
  @Inject MemberLists lists;
  @Inject DeductionLineStore lines;

  /**
   * Those whose account the actor reaches, the latest month first.
   *
   * @param first how many come before, from 0
   * @throws BusinessRuleException FORBIDDEN
   */
  public Page<ListSummary> list(Actor actor, int first, int count) {
    List<DeductionBatch> open = lists.all(actor, DeductionTask.LISTS);
    return new Page<>(
        open.stream()
            .skip(first)
            .limit(count)
            .map(batch -> ListSummary.of(batch, List.of()))
            .toList(),
        open.size());
  }

  /**
   * @throws BusinessRuleException NOT_FOUND for what is of others or not published, FORBIDDEN
   */
  public ListSummary summary(Actor actor, long batchId) {
    DeductionBatch batch = lists.find(actor, DeductionTask.LISTS, batchId);
    return ListSummary.of(
        batch,
        lines.sums(batch.id()).stream()
            .map(
                sum -> new ListSummary.Sum(sum.product(), sum.outcome(), sum.count(), sum.amount()))
            .toList());
  }
}
