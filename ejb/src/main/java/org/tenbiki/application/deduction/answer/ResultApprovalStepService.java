package org.tenbiki.application.deduction.answer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.deduction.ListSeal;
import org.tenbiki.application.deduction.ListTotals;
import org.tenbiki.application.deduction.MemberLists;
import org.tenbiki.application.deduction.step.ListMails;
import org.tenbiki.application.deduction.step.ListSteps;
import org.tenbiki.application.deduction.step.PaymentSlips;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.DeductionAnswerRepository;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/** The transactions of {@link ResultApprovalService}, which alone calls this. */
@Stateless
public class ResultApprovalStepService {
  @Inject MemberLists lists;
  @Inject ListSteps steps;
  @Inject PaymentSlips slips;
  @Inject ListMails mails;
  @Inject DeductionLineStore lines;
  @Inject DeductionAnswerRepository answers;

  /** So that nobody is asked for a password in vain. */
  public void mustBePossible(Actor actor, long batchId, BatchAct act) {
    DeductionBatch batch = lists.find(actor, DeductionTask.APPROVALS, batchId);
    if (!act.isPossibleIn(batch.state())) {
      throw new BusinessRuleException(ErrorCode.WRONG_LIST_STATE);
    }
  }

  /** The same for who approves what it does not see. */
  public void mustBeSeen(Actor actor, long batchId, String seen) {
    DeductionBatch batch = lists.find(actor, DeductionTask.APPROVALS, batchId);
    if (BatchAct.APPROVE.isPossibleIn(batch.state())) {
      mustBe(seen, batch);
    }
  }

  private void mustBe(String seen, DeductionBatch batch) {
    ListSeal.check(
        seen, batch, ListTotals.of(lines.sums(batch.id())), answers.versions(batch.id()));
  }

  /** Approves what was seen, under the row lock. */
  public void approve(Actor actor, long batchId, String seen) {
    DeductionBatch batch = lists.lock(actor, DeductionTask.APPROVALS, batchId);
    mustBe(seen, batch);
    steps.take(actor, batch, BatchAct.APPROVE, "");
    mails.tell(batch, MailKind.RESULT_SENT, slips.issue(actor, batch).receiptNumber());
  }

  /** Decides again under the row lock; a slip goes with its approval. */
  public void decide(Actor actor, long batchId, BatchAct act, String remark) {
    DeductionBatch batch = lists.lock(actor, DeductionTask.APPROVALS, batchId);
    steps.take(actor, batch, act, remark);
    if (act == BatchAct.CANCEL_APPROVAL) {
      slips.cancel(actor, batch);
    }
  }
}
