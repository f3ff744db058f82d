package org.tenbiki.application.deduction;

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
   * @param approval the approval password, empty where none is asked for
   * @return whether it was done, or what was wrong with the approval password
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, WRONG_LIST_STATE or LIST_CUT_OFF
   */
  public ApprovalResult approve(Actor actor, long batchId, String approval) {
    return decide(actor, batchId, BatchAct.APPROVE, "", approval);
  }

  /**
   * Gives it back to the 担当者.
   *
   * @param remark what is to be corrected, 1 to 200 characters
   * @throws BusinessRuleException as {@link #approve}
   */
  public ApprovalResult sendBack(Actor actor, long batchId, String remark, String approval) {
    new Violations().checkRemark("remark", remark).throwIfAny();
    return decide(actor, batchId, BatchAct.SEND_BACK, remark.strip(), approval);
  }

  /**
   * Takes an approval back before the cut-off.
   *
   * @param remark why, 1 to 200 characters
   * @throws BusinessRuleException as {@link #approve}
   */
  public ApprovalResult cancelApproval(Actor actor, long batchId, String remark, String approval) {
    new Violations().checkRemark("remark", remark).throwIfAny();
    return decide(actor, batchId, BatchAct.CANCEL_APPROVAL, remark.strip(), approval);
  }

  private ApprovalResult decide(
      Actor actor, long batchId, BatchAct act, String remark, String approval) {
    steps.mustBePossible(actor, batchId, act);
    ApprovalResult result = approvals.confirm(actor, approval);
    if (result.admits()) {
      steps.decide(actor, batchId, act, remark);
    }
    return result;
  }
}
