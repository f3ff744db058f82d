package org.tenbiki.application.deduction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;

/**
 * What staff do with a list that was answered: the money that came, completion, and opening it
 * again after its cut-off. Each method throws NOT_FOUND for what belongs to others, FORBIDDEN to
 * auditors, WRONG_LIST_STATE. Source: requirements K-4 and K-7.
 */
@Stateless
@RolesAllowed("staff")
public class ReceiptService {
  @Inject DeductionBatchRepository batches;
  @Inject PaymentSlips slips;
  @Inject ListSteps steps;
  @Inject Clock clock;

  /**
   * Records what came in all, to the yen.
   *
   * @param yen at least 0
   * @return what is too much, or too little if it is negative; 0 if it is right
   */
  public long record(Actor actor, long batchId, long yen) {
    DeductionBatch batch = lock(actor, batchId);
    if (yen < 0) {
      new Violations().add("received", ErrorCode.NOT_A_CHOICE).throwIfAny();
    }
    if (!BatchAct.CONFIRM_RECEIPT.isPossibleIn(batch.state())) {
      throw new BusinessRuleException(ErrorCode.WRONG_LIST_STATE);
    }
    long difference = yen - slips.payable(batch);
    String remark = yen + " (" + difference + ")";
    if (difference == 0) {
      steps.take(actor, batch, BatchAct.CONFIRM_RECEIPT, remark);
    } else if (batch.state() == BatchState.DISCREPANT) {
      steps.noteAgain(actor, batch, BatchAct.FIND_DISCREPANT, remark);
    } else {
      steps.take(actor, batch, BatchAct.FIND_DISCREPANT, remark);
    }
    batch.received(yen);
    return difference;
  }

  /** Ends the month of this list. */
  public void complete(Actor actor, long batchId) {
    steps.take(actor, lock(actor, batchId), BatchAct.COMPLETE, "");
  }

  /**
   * Lets the member answer after the cut-off.
   *
   * @param cutOff the new last day, YYYY-MM-DD, not before today
   * @param remark why, 1 to 200 characters
   */
  public void reopen(Actor actor, long batchId, String cutOff, String remark) {
    DeductionBatch batch = lock(actor, batchId);
    Violations violations = new Violations();
    LocalDate today = Japan.dayOf(clock.instant());
    LocalDate day = today;
    try {
      day = LocalDate.parse(CharacterWidth.toHalf(cutOff));
    } catch (DateTimeParseException e) {
      violations.add("cutOff", ErrorCode.NOT_A_DAY);
    }
    if (day.isBefore(today)) {
      violations.add("cutOff", ErrorCode.DAY_TOO_EARLY, today);
    }
    violations.checkRemark("remark", remark).throwIfAny();
    steps.reopen(actor, batch, day, remark.strip());
  }

  private DeductionBatch lock(Actor actor, long batchId) {
    actor.mustChangeAsStaff();
    return batches.lock(
        batches
            .find(actor.institutionId(), batchId)
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND))
            .id());
  }
}
