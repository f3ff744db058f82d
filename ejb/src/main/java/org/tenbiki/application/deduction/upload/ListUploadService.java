package org.tenbiki.application.deduction.upload;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.IntConsumer;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.ContractStatus;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionFile;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileSummary;
import org.tenbiki.domain.deduction.KeptFile;
import org.tenbiki.domain.deduction.UploadTarget;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * How lists come to members: staff upload a file, which is read whole and compared. Throws
 * NOT_FOUND for what belongs to others, and FORBIDDEN to auditors. Source: requirements K-1 and
 * K-9.
 */
@Stateless
@RolesAllowed("staff")
public class ListUploadService {
  @Inject ContractRepository contracts;
  @Inject DeductionBatchRepository batches;
  @Inject DeductionLineStore lines;
  @Inject ListLoader loader;
  @Inject ListForm forms;
  @Inject Uploads uploads;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * Reads a file whole; stores it if nothing is wrong with it. Nobody need be logged in any more.
   *
   * @param file of the form, as it is kept; a list takes it over
   * @param read told of each row that was read
   * @throws BusinessRuleException for what is wrong with the form, LIST_EXISTS, or SAME_FILE_AGAIN
   */
  @PermitAll
  public PreparedList check(Actor actor, PrepareList form, KeptFile file, IntConsumer read) {
    actor.mustChangeAsStaff();
    Contract contract = lock(actor, form.contractId());
    ListForm.Checked checked = forms.check(contract, form);
    mustBeNew(contract, checked, form);
    BatchKey key =
        new BatchKey(
            contract.number(), checked.month(), checked.kind(), checked.dates().deduction());
    DeductionBatch batch =
        new DeductionBatch(
            contract.institutionId(),
            contract.id(),
            checked.accountId(),
            checked.kind(),
            checked.month(),
            checked.dates(),
            clock.instant());
    batches.add(batch);
    FileFaults faults = new FileFaults();
    FileSummary summary = loader.load(batch, key, form.file().bytes(), read, faults);
    if (!faults.isEmpty()) {
      lines.remove(batch.id());
      batches.remove(batch);
      return new PreparedList.Faulty(summary.rows(), faults.count(), faults.kept());
    }
    batches.add(
        new DeductionFile(
            batch.id(),
            FileDirection.REQUEST,
            summary.form(),
            file,
            clock.instant(),
            actor.userId()));
    audit(
        actor,
        AuditEventType.LIST_PREPARED,
        contract,
        batch,
        batch.requestedCount() + " × " + batch.requestedAmount() + ", " + form.file().sha256());
    return new PreparedList.Ready(batch.id());
  }

  /**
   * What a form means, so that nobody waits for the check of a file in vain.
   *
   * @throws BusinessRuleException as {@link #check}
   */
  public UploadTarget target(Actor actor, PrepareList form) {
    actor.mustChangeAsStaff();
    Contract contract = lock(actor, form.contractId());
    ListForm.Checked checked = forms.check(contract, form);
    mustBeNew(contract, checked, form);
    return new UploadTarget(
        contract.institutionId(),
        contract.id(),
        null,
        checked.accountId(),
        checked.kind(),
        checked.month(),
        checked.dates());
  }

  private void mustBeNew(Contract contract, ListForm.Checked checked, PrepareList form) {
    Violations violations = new Violations();
    if (batches.find(contract.id(), checked.kind(), checked.month()).isPresent()) {
      violations.add("month", ErrorCode.LIST_EXISTS);
    }
    uploads
        .usedOn(contract.id(), form.file().sha256(), form.again())
        .ifPresent(day -> violations.add("file", ErrorCode.SAME_FILE_AGAIN, day));
    violations.throwIfAny();
  }

  private Contract lock(Actor actor, long contractId) {
    Contract contract = contracts.lock(contract(actor, contractId).id());
    if (contract.status() == ContractStatus.CLOSED) {
      throw new BusinessRuleException(ErrorCode.WRONG_CONTRACT_STATUS);
    }
    return contract;
  }

  private Contract contract(Actor actor, long contractId) {
    return contracts
        .find(actor.institutionId(), contractId)
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }

  private void audit(
      Actor actor, AuditEventType type, Contract contract, DeductionBatch batch, String details) {
    auditTrail.append(
        new AuditEntry(
            type,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            contract.id(),
            null,
            contract.number(),
            batch.kind() + " " + batch.month() + ", " + details));
  }
}
