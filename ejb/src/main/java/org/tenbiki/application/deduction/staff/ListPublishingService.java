package org.tenbiki.application.deduction.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.deduction.ListRecipients;
import org.tenbiki.application.deduction.step.ListMails;
import org.tenbiki.application.deduction.step.ListSteps;
import org.tenbiki.application.deduction.upload.ListLoader;
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
  @Inject ListLoader loader;
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
   * Shows it to the member, unless another list was published meanwhile that comes before it: then
   * it is compared with that one, and whoever publishes looks at it once more.
   *
   * @throws BusinessRuleException PUBLISHED_TOO_LATE if its cut-off is over, UPLOADS_BUSY if it is
   *     to be compared while this node checks another file
   */
  public PublishResult publish(Actor actor, long batchId) {
    actor.mustChangeAsStaff();
    // of two lists of a contract, the later one sees the earlier one published or waits for it
    DeductionBatch found = lists.find(actor, batchId);
    if (BatchAct.PUBLISH.isPossibleIn(found.state())) {
      contracts.lock(found.contractId());
    }
    DeductionBatch batch = lists.lock(actor, batchId);
    if (BatchAct.PUBLISH.isPossibleIn(batch.state())) {
      if (batch.isCutOffAt(clock.instant())) {
        throw new BusinessRuleException(ErrorCode.PUBLISHED_TOO_LATE);
      }
      Optional<DeductionBatch> before = loader.loadAgain(batch);
      if (before.isPresent()) {
        audit(actor, AuditEventType.LIST_COMPARED_AGAIN, batch, ", " + before.get().month());
        return new PublishResult.ComparedAgain(before.get().month());
      }
    }
    steps.publish(actor, batch);
    return new PublishResult.Published();
  }

  /** Throws away what no member has seen. */
  public void discard(Actor actor, long batchId) {
    DeductionBatch batch = lists.lock(actor, batchId);
    if (batch.state() != BatchState.PREPARED) {
      throw new BusinessRuleException(ErrorCode.WRONG_LIST_STATE);
    }
    lines.remove(batch.id());
    batches.remove(batch);
    audit(actor, AuditEventType.LIST_DISCARDED, batch, "");
  }

  private void audit(Actor actor, AuditEventType type, DeductionBatch batch, String more) {
    auditTrail.append(
        new AuditEntry(
            type,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            batch.contractId(),
            null,
            contracts.get(batch.contractId()).number(),
            batch.kind() + " " + batch.month() + more));
  }
}
