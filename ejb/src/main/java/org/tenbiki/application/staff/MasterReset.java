package org.tenbiki.application.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.tenbiki.application.certificate.Revocations;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.user.WaitingChanges;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.RegistrationTicketRepository;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.staff.RequestTarget;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/**
 * Takes a contract's master away: the user is deleted, its certificate revoked, and the contract
 * waits for its initial registration again, with the number on the paper and an initial password
 * that the member declared anew. General users stay, changes of users that wait do not. Source:
 * requirements M-3 and S-2.
 */
@Dependent
public class MasterReset {
  @Inject ContractRepository contracts;
  @Inject CredentialRepository credentials;
  @Inject RegistrationTicketRepository tickets;
  @Inject UserRepository users;
  @Inject Revocations revocations;
  @Inject WaitingChanges waitingChanges;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * Locks the contract's credential, the contract, its user, certificates, in this order.
   *
   * @param hash of the new initial password
   * @throws BusinessRuleException TARGET_CHANGED if the contract has no or another master by now
   */
  void reset(Actor actor, RequestTarget target, String hash, String note) {
    Instant now = clock.instant();
    long contractId = Objects.requireNonNull(target.contractId());
    Credential credential = credentials.lock(contracts.get(contractId).credentialId());
    Contract contract = contracts.lock(contractId);
    long masterId = Objects.requireNonNull(target.userId());
    if (!Objects.equals(contract.masterUserId(), masterId)) {
      throw new BusinessRuleException(ErrorCode.TARGET_CHANGED);
    }
    credential.changeHash(hash);
    credential.release();
    tickets.closeAll(contract.id(), now);
    waitingChanges.withdrawAll(actor, contract, note);
    User master = users.lock(masterId);
    contract.resetMaster();
    master.delete(now);
    revocations.revokeAll(actor, master, RevocationReason.CESSATION_OF_OPERATION, note);
    auditTrail.append(
        new AuditEntry(
            AuditEventType.MASTER_RESET,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            contract.institutionId(),
            contract.id(),
            masterId,
            contract.number(),
            master.loginId() + ": " + note));
  }
}
