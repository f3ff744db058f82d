package org.tenbiki.application.contract;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.ContractStatus;
import org.tenbiki.domain.contract.RegistrationTicketRepository;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/** The transaction of {@link InitialPasswordService}, which alone calls this. */
@Stateless
public class InitialPasswordStepService {
  @Inject ContractRepository contracts;
  @Inject CredentialRepository credentials;
  @Inject RegistrationTicketRepository tickets;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** Locks the credential before the contract, as the log-in with it does. */
  public void replace(Actor actor, long contractId, String hash, String reason) {
    Contract found =
        contracts
            .find(actor.institutionId(), contractId)
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    Credential credential = credentials.lock(found.credentialId());
    Contract contract = contracts.lock(found.id());
    if (contract.hasMaster()) {
      throw new BusinessRuleException(ErrorCode.MASTER_REGISTERED);
    }
    if (contract.status() == ContractStatus.CLOSED) {
      throw new BusinessRuleException(ErrorCode.WRONG_CONTRACT_STATUS);
    }
    credential.changeHash(hash);
    tickets.closeAll(contract.id(), clock.instant());
    auditTrail.append(
        new AuditEntry(
            AuditEventType.INITIAL_PASSWORD_REPLACED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            contract.id(),
            null,
            contract.number(),
            reason.strip()));
  }
}
