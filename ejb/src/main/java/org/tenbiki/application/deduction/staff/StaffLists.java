package org.tenbiki.application.deduction.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/** Finds a list for the staff of its institution. */
@Dependent
public class StaffLists {
  @Inject DeductionBatchRepository batches;

  /**
   * @throws BusinessRuleException NOT_FOUND for what belongs to others
   */
  DeductionBatch find(Actor actor, long batchId) {
    return batches
        .find(actor.institutionId(), batchId)
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }

  /**
   * The same under its row lock.
   *
   * @throws BusinessRuleException NOT_FOUND, or FORBIDDEN to auditors
   */
  DeductionBatch lock(Actor actor, long batchId) {
    actor.mustChangeAsStaff();
    return batches
        .lockIfThere(find(actor, batchId).id())
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }
}
