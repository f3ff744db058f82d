package org.tenbiki.application.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.approval.ApprovalPasswordRepository;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.secondfactor.SecondFactorRepository;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** The transaction that writes down that one lock ended by itself. Source: requirement L-8. */
@Stateless
public class LockEndStepService {
  @Inject CredentialRepository credentials;
  @Inject UserRepository users;
  @Inject SecondFactorRepository factors;
  @Inject ApprovalPasswordRepository approvals;
  @Inject ContractRepository contracts;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * @return false if there is nothing to write down any more, or another node is at it
   */
  public boolean end(long credentialId) {
    boolean ended =
        credentials
            .lockEnded(credentialId, clock.instant())
            .filter(credential -> credential.endLockAt(clock.instant()))
            .isPresent();
    if (ended) {
      audit(credentialId);
    }
    return ended;
  }

  private void audit(long credentialId) {
    // identifiers that do not exist belong to nobody's trail
    users.findByCredential(credentialId).ifPresent(user -> audit(user, ""));
    factors
        .findByCounter(credentialId)
        .ifPresent(factor -> audit(users.get(factor.userId()), factor.kind().name()));
    approvals
        .findByCredential(credentialId)
        .ifPresent(password -> audit(users.get(password.userId()), "APPROVAL_PASSWORD"));
    contracts.findByCredential(credentialId).ifPresent(this::audit);
  }

  private void audit(User user, String details) {
    append(
        AuditEventType.USER_LOCK_ENDED,
        user.institutionId(),
        user.contractId(),
        user.id(),
        user.loginId(),
        details);
  }

  private void audit(Contract contract) {
    append(
        AuditEventType.CONTRACT_LOCK_ENDED,
        contract.institutionId(),
        contract.id(),
        null,
        contract.number(),
        "");
  }

  private void append(
      AuditEventType type,
      long institutionId,
      @Nullable Long contractId,
      @Nullable Long userId,
      String object,
      String details) {
    auditTrail.append(
        new AuditEntry(
            type,
            AuditOutcome.SUCCESS,
            "system",
            "",
            institutionId,
            contractId,
            userId,
            object,
            details));
  }
}
