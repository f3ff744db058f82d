package org.tenbiki.application.deduction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;

/** Finds a member's list for one task, if its user may do that with it. Source: D-6, K-4. */
@Dependent
public class MemberLists {
  @Inject DeductionAccess access;
  @Inject DeductionBatchRepository batches;
  @Inject Clock clock;

  /**
   * @throws BusinessRuleException NOT_FOUND for what is not published or belongs to others,
   *     FORBIDDEN without the right or the account
   */
  public DeductionBatch find(Actor actor, DeductionTask task, long batchId) {
    DeductionBatch batch =
        batches
            .find(actor.institutionId(), batchId)
            .filter(found -> found.contractId() == access.contractOf(actor))
            .filter(found -> found.state().isPublished())
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    access.require(actor, task);
    if (!access.opens(actor.powers(), batch)) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
    return batch;
  }

  /**
   * Those of the last months that the actor's accounts reach, the latest first.
   *
   * @throws BusinessRuleException FORBIDDEN without the right
   */
  List<DeductionBatch> all(Actor actor, DeductionTask task) {
    YearMonth first =
        YearMonth.from(Japan.dayOf(clock.instant())).minusMonths(ListViews.MONTHS - 1L);
    return batches.published(access.require(actor, task)).stream()
        .filter(batch -> !batch.month().isBefore(first))
        .filter(batch -> access.opens(actor.powers(), batch))
        .toList();
  }

  /** One under its row lock. */
  public DeductionBatch lock(Actor actor, DeductionTask task, long batchId) {
    return batches.lock(find(actor, task, batchId).id());
  }
}
