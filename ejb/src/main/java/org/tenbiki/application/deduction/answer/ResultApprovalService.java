package org.tenbiki.application.deduction.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tenbiki.application.approval.ApprovalCheckService;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.shared.BusinessRuleException;

/**
 * What an 承認者 decides on results, each confirmed by the approval password where the profile asks
 * for it. Source: requirements K-4 and D-5.
 */
@Stateless
@RolesAllowed("member")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ResultApprovalService {
  @Inject ResultApprovalStepService steps;
  @Inject ApprovalCheckService approvals;

  /**
   * Sends the result to the institution.
   *
   * @param seen the seal of the list as it was shown
   * @param approval the approval password, empty where none is asked for
   * @return whether it was done, or what was wrong with the approval password
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, WRONG_LIST_STATE, LIST_CUT_OFF or
   *     LIST_CHANGED_MEANWHILE
   */
  public ApprovalResult approve(Actor actor, long batchId, String seen, String approval) {
    steps.mustBeSeen(actor, batchId, seen);
    return decide(
        actor, batchId, BatchAct.APPROVE, approval, () -> steps.approve(actor, batchId, seen));
  }

  /**
   * Gives it back to the 担当者.
   *
   * @param remark what is to be corrected, 1 to 200 characters
   * @throws BusinessRuleException as {@link #approve}
   */
  public ApprovalResult sendBack(Actor actor, long batchId, String remark, String approval) {
    new Violations().checkRemark("remark", remark).throwIfAny();
    return decide(actor, batchId, BatchAct.SEND_BACK, remark, approval);
  }

  /**
   * Takes an approval back before the cut-off.
   *
   * @param remark why, 1 to 200 characters
   * @throws BusinessRuleException as {@link #approve}
   */
  public ApprovalResult cancelApproval(Actor actor, long batchId, String remark, String approval) {
    new Violations().checkRemark("remark", remark).throwIfAny();
    return decide(actor, batchId, BatchAct.CANCEL_APPROVAL, remark, approval);
  }

  private ApprovalResult decide(
      Actor actor, long batchId, BatchAct act, String remark, String approval) {
    return decide(
        actor, batchId, act, approval, () -> steps.decide(actor, batchId, act, remark.strip()));
  }

  private ApprovalResult decide(
      Actor actor, long batchId, BatchAct act, String approval, Runnable decision) {
    steps.mustBePossible(actor, batchId, act);
    ApprovalResult result = approvals.confirm(actor, approval);
    if (result.admits()) {
      decision.run();
    }
    return result;
  }
}
