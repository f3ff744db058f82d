package org.tenbiki.application.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.application.user.WaitingChanges;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.ContractStatus;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * Changes of a contract by staff, each under its row lock. Each method throws FORBIDDEN, NOT_FOUND,
 * or what is wrong with the form. Source: requirement S-1.
 */
@Stateless
@RolesAllowed("staff")
public class ContractChangeService {
  @Inject ContractRepository contracts;
  @Inject InstitutionRepository institutions;
  @Inject ContractChecks checks;
  @Inject WaitingChanges waitingChanges;
  @Inject AuditTrail auditTrail;

  /** Name, branch and deduction kinds; the number stands on the paper and stays. */
  public void change(Actor actor, long contractId, ChangeContract command) {
    actor.mustChangeAsStaff();
    RuleProfile profile = institutions.profileOf(institutions.get(actor.institutionId()));
    checks
        .checkNames(
            new Violations(), profile, command.name(), command.branch(), command.deductionKinds())
        .checkRemark("reason", command.reason())
        .throwIfAny();
    Contract contract = lock(actor, contractId);
    if (contract.status() == ContractStatus.CLOSED) {
      throw new BusinessRuleException(ErrorCode.WRONG_CONTRACT_STATUS);
    }
    String before = describe(contract);
    contract.change(
        profile.organisationName().fold(command.name()),
        profile.branchName().fold(command.branch()),
        command.deductionKinds());
    audit(
        actor,
        AuditEventType.CONTRACT_CHANGED,
        contract,
        before + " -> " + describe(contract) + ": " + command.reason().strip());
  }

  /** No log-in and no initial registration until it is resumed; sessions end. */
  public void suspend(Actor actor, long contractId, String reason) {
    become(actor, contractId, ContractStatus.SUSPENDED, AuditEventType.CONTRACT_SUSPENDED, reason);
  }

  /** Ends a suspension. */
  public void resume(Actor actor, long contractId, String reason) {
    become(actor, contractId, ContractStatus.ACTIVE, AuditEventType.CONTRACT_RESUMED, reason);
  }

  /** Like a suspension, for good; changes of its users that wait are taken back. */
  public void close(Actor actor, long contractId, String reason) {
    become(actor, contractId, ContractStatus.CLOSED, AuditEventType.CONTRACT_CLOSED, reason);
  }

  private void become(
      Actor actor, long contractId, ContractStatus next, AuditEventType type, String reason) {
    actor.mustChangeAsStaff();
    new Violations().checkRemark("reason", reason).throwIfAny();
    Contract contract = lock(actor, contractId);
    if (!contract.status().mayBecome(next)) {
      throw new BusinessRuleException(ErrorCode.WRONG_CONTRACT_STATUS);
    }
    contract.become(next);
    if (next == ContractStatus.CLOSED) {
      waitingChanges.withdrawAll(actor, contract, reason.strip());
    }
    audit(actor, type, contract, reason.strip());
  }

  private Contract lock(Actor actor, long contractId) {
    return contracts
        .find(actor.institutionId(), contractId)
        .map(contract -> contracts.lock(contract.id()))
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }

  private static String describe(Contract contract) {
    return contract.name() + ", " + contract.branch() + ", " + contract.deductionKinds();
  }

  private void audit(Actor actor, AuditEventType type, Contract contract, String details) {
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
            details));
  }
}
