package org.tenbiki.application.deduction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * What staff do with a list that was read and checked: show it to the member, or throw it away.
 * Each method throws NOT_FOUND for what belongs to others, FORBIDDEN to auditors, WRONG_LIST_STATE
 * if it is published already. Source: requirement K-1.
 */
@Stateless
@RolesAllowed("staff")
public class ListPublishingService {
  @Inject StaffLists lists;
  @Inject ListSteps steps;
  @Inject ListRecipients recipients;
  @Inject DeductionBatchRepository batches;
  @Inject DeductionLineStore lines;
  @Inject ContractRepository contracts;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** Who would be told by mail. */
  public List<ListReader> readers(Actor actor, long batchId) {
    actor.mustChangeAsStaff();
    return recipients.of(lists.find(actor, batchId), ListMails.READERS).stream()
        .map(user -> new ListReader(user.loginId(), user.name(), user.mail()))
        .toList();
  }

  /**
   * Shows it to the member.
   *
   * @throws BusinessRuleException PUBLISHED_TOO_LATE if its cut-off is over
   */
  public void publish(Actor actor, long batchId) {
    DeductionBatch batch = lists.lock(actor, batchId);
    if (BatchAct.PUBLISH.isPossibleIn(batch.state()) && batch.isCutOffAt(clock.instant())) {
      throw new BusinessRuleException(ErrorCode.PUBLISHED_TOO_LATE);
    }
    steps.publish(actor, batch);
  }

  /** Throws away what no member has seen. */
  public void discard(Actor actor, long batchId) {
    DeductionBatch batch = lists.lock(actor, batchId);
    if (batch.state() != BatchState.PREPARED) {
      throw new BusinessRuleException(ErrorCode.WRONG_LIST_STATE);
    }
    lines.remove(batch.id());
    batches.remove(batch);
    auditTrail.append(
        new AuditEntry(
            AuditEventType.LIST_DISCARDED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            batch.contractId(),
            null,
            contracts.get(batch.contractId()).number(),
            batch.kind() + " " + batch.month()));
  }
}
