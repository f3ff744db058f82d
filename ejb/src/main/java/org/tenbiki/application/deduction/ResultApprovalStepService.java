package org.tenbiki.application.deduction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/** The transactions of {@link ResultApprovalService}, which alone calls this. */
@Stateless
public class ResultApprovalStepService {
  @Inject MemberLists lists;
  @Inject ListSteps steps;
  @Inject PaymentSlips slips;

  /** So that nobody is asked for a password in vain. */
  public void mustBePossible(Actor actor, long batchId, BatchAct act) {
    DeductionBatch batch = lists.find(actor, DeductionTask.APPROVALS, batchId);
    if (!act.isPossibleIn(batch.state())) {
      throw new BusinessRuleException(ErrorCode.WRONG_LIST_STATE);
    }
  }

  /** Decides again under the row lock; a slip comes and goes with the approval. */
  public void decide(Actor actor, long batchId, BatchAct act, String remark) {
    DeductionBatch batch = lists.lock(actor, DeductionTask.APPROVALS, batchId);
    steps.take(actor, batch, act, remark);
    if (act == BatchAct.APPROVE) {
      slips.issue(actor, batch);
    } else if (act == BatchAct.CANCEL_APPROVAL) {
      slips.cancel(actor, batch);
    }
  }
}
