package org.tenbiki.application.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.ContractStatus;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/**
 * From user ID and password to certificates, for all users of a contract at once and for good.
 * Source: requirement U-1.
 */
@Stateless
@RolesAllowed("staff")
public class CertificateRequirementService {
  @Inject ContractRepository contracts;
  @Inject UserRepository users;
  @Inject Mails mails;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * Acts at the next request of every running session of the contract.
   *
   * @param reason where the paper is, for example
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, CERTIFICATES_REQUIRED if they are already,
   *     WRONG_CONTRACT_STATUS if the contract is closed
   */
  public void require(Actor actor, long contractId, String reason) {
    actor.mustChangeAsStaff();
    new Violations().checkRemark("reason", reason).throwIfAny();
    Contract contract =
        contracts
            .find(actor.institutionId(), contractId)
            .map(found -> contracts.lock(found.id()))
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    if (contract.needsCertificates()) {
      throw new BusinessRuleException(ErrorCode.CERTIFICATES_REQUIRED);
    }
    if (contract.status() == ContractStatus.CLOSED) {
      throw new BusinessRuleException(ErrorCode.WRONG_CONTRACT_STATUS);
    }
    contract.requireCertificates(clock.instant());
    users.ofContract(contractId).stream().filter(user -> !user.isDeleted()).forEach(this::tell);
    auditTrail.append(
        new AuditEntry(
            AuditEventType.CONTRACT_NEEDS_CERTIFICATES,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            contract.id(),
            null,
            contract.number(),
            reason.strip()));
  }

  private void tell(User user) {
    mails.write(MailKind.CERTIFICATES_REQUIRED, user, Map.of());
  }
}
