package org.tenbiki.application.deduction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/** Finds a member's list for one task, if its user may do that with it. Source: D-6, K-4. */
@Dependent
public class MemberLists {
  @Inject DeductionAccess access;
  @Inject DeductionBatchRepository batches;

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
    Long accountId = batch.accountId();
    access.require(actor, task);
    if (accountId != null && !actor.powers().reaches(accountId)) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
    return batch;
  }

  /** The same under its row lock. */
  public DeductionBatch lock(Actor actor, DeductionTask task, long batchId) {
    return batches.lock(find(actor, task, batchId).id());
  }
}
