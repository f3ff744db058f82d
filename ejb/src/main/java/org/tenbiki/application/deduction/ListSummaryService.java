package org.tenbiki.application.deduction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.Japan;

/** A member's lists of thirteen months, for programs. Source: requirements K-2 and K-8. */
@Stateless
@RolesAllowed("member")
public class ListSummaryService {
  /** This month and the twelve before. */
  private static final int MONTHS_BEFORE = 12;

  @Inject DeductionAccess access;
  @Inject MemberLists lists;
  @Inject DeductionBatchRepository batches;
  @Inject DeductionLineStore lines;
  @Inject Clock clock;

  /**
   * Those whose account the actor reaches, the latest month first.
   *
   * @param first how many come before, from 0
   * @throws BusinessRuleException FORBIDDEN
   */
  public Page<ListSummary> list(Actor actor, int first, int count) {
    long contractId = access.requireViewing(actor);
    YearMonth earliest = YearMonth.from(Japan.dayOf(clock.instant())).minusMonths(MONTHS_BEFORE);
    List<DeductionBatch> open =
        batches.published(contractId).stream()
            .filter(batch -> !batch.month().isBefore(earliest))
            .filter(batch -> isReached(actor, batch))
            .toList();
    return new Page<>(
        open.stream()
            .skip(first)
            .limit(count)
            .map(batch -> ListSummary.of(batch, List.of()))
            .toList(),
        open.size());
  }

  private static boolean isReached(Actor actor, DeductionBatch batch) {
    Long accountId = batch.accountId();
    return accountId == null || actor.powers().reaches(accountId);
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
