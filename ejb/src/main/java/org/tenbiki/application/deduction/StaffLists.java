package org.tenbiki.application.deduction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.ListSum;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/** Finds a list for the staff of its institution. */
@Dependent
public class StaffLists {
  @Inject DeductionBatchRepository batches;
  @Inject DeductionLineStore lines;

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
    return batches.lock(find(actor, batchId).id());
  }

  /** Yen that the result comes to, as it is now. */
  long control(DeductionBatch batch) {
    return lines.sums(batch.id()).stream()
        .filter(sum -> sum.outcome() == Outcome.PAYABLE)
        .mapToLong(ListSum::amount)
        .sum();
  }
}
