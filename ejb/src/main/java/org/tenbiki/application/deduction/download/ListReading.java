package org.tenbiki.application.deduction.download;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.deduction.MemberLists;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/** What staff and members read alike, each by rights of their own. Source: D-6, K-2 and K-5. */
@Dependent
public class ListReading {
  @Inject MemberLists lists;
  @Inject DeductionBatchRepository batches;
  @Inject AuditTrail auditTrail;

  /**
   * @param tasks of which a member's user must hold one; at least one
   * @throws BusinessRuleException NOT_FOUND for what belongs to others, or for members what is not
   *     published; FORBIDDEN without the right or the account
   */
  DeductionBatch find(Actor actor, long batchId, List<DeductionTask> tasks) {
    if (actor.role().isStaff()) {
      return batches
          .find(actor.institutionId(), batchId)
          .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    }
    DeductionTask task =
        tasks.stream()
            .filter(one -> actor.powers().rights().contains(one.right()))
            .findFirst()
            .orElse(tasks.get(0));
    return lists.find(actor, task, batchId);
  }

  /**
   * The same for what was answered: before its approval a draft, for those who make it.
   *
   * @throws BusinessRuleException RESULT_NOT_SENT to staff for a draft, else as {@link #find}
   */
  DeductionBatch findAnswered(Actor actor, long batchId) {
    DeductionBatch batch = find(actor, batchId, List.of(DeductionTask.values()));
    if (batch.state().isApproved()) {
      return batch;
    }
    if (actor.role().isStaff()) {
      throw new BusinessRuleException(ErrorCode.RESULT_NOT_SENT);
    }
    return find(actor, batchId, List.of(DeductionTask.RESULTS, DeductionTask.APPROVALS));
  }

  /**
   * @param what was taken away, and in which form
   */
  void noteDownload(Actor actor, DeductionBatch batch, String what) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.LIST_DOWNLOADED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            batch.institutionId(),
            batch.contractId(),
            null,
            batch.kind() + " " + batch.month(),
            what));
  }
}
