package org.tenbiki.application.deduction.answer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.deduction.DeductionAnswerRepository;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;

/** The transactions of {@link AnswerExpiryService}, which alone calls this. */
@Stateless
public class AnswerExpiryStepService {
  @Inject DeductionBatchRepository batches;
  @Inject DeductionAnswerRepository answers;
  @Inject AuditTrail auditTrail;

  /**
   * @param last what was changed later stays
   * @return false if another node was quicker, or somebody went on with it
   */
  public boolean remove(long batchId, Instant last) {
    DeductionBatch batch = batches.lock(batchId);
    int removed = answers.removeNeverSubmitted(batchId, last);
    if (removed > 0) {
      auditTrail.append(
          new AuditEntry(
              AuditEventType.LIST_ANSWERS_EXPIRED,
              AuditOutcome.SUCCESS,
              "system",
              "",
              batch.institutionId(),
              batch.contractId(),
              null,
              batch.kind() + " " + batch.month(),
              String.valueOf(removed)));
    }
    return removed > 0;
  }
}
