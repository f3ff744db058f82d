package org.tenbiki.application.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.LockStatus;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** Release of locks and blocks by staff. Source: requirements L-6 and S-2. */
@Stateless
@RolesAllowed("staff")
public class ReleaseService {
  @Inject ContractRepository contracts;
  @Inject UserRepository users;
  @Inject CredentialRepository credentials;
  @Inject Mails mails;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * Releases the initial registration's lock or block.
   *
   * @param reason for the audit trail
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, NOTHING_TO_RELEASE, or what is wrong with
   *     the reason
   */
  public void releaseContract(Actor actor, long contractId, String reason) {
    check(actor, reason);
    Contract contract =
        contracts
            .find(actor.institutionId(), contractId)
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    release(contract.credentialId());
    audit(actor, AuditEventType.CONTRACT_RELEASED, contract.id(), null, contract.number(), reason);
  }

  /**
   * Releases a user's lock or block.
   *
   * @param reason for the audit trail
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, NOTHING_TO_RELEASE, or what is wrong with
   *     the reason
   */
  public void releaseUser(Actor actor, long userId, String reason) {
    check(actor, reason);
    User user =
        users
            .find(actor.institutionId(), userId)
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    release(user.credentialId());
    mails.write(MailKind.RELEASED, user, Map.of());
    audit(
        actor, AuditEventType.USER_RELEASED, user.contractId(), user.id(), user.loginId(), reason);
  }

  private static void check(Actor actor, String reason) {
    actor.mustChangeAsStaff();
    new Violations().checkRemark("reason", reason).throwIfAny();
  }

  private void release(long credentialId) {
    Credential credential = credentials.lock(credentialId);
    if (credential.lockState().statusAt(clock.instant()) == LockStatus.OPEN) {
      throw new BusinessRuleException(ErrorCode.NOTHING_TO_RELEASE);
    }
    credential.release();
  }

  private void audit(
      Actor actor,
      AuditEventType type,
      @Nullable Long contractId,
      @Nullable Long userId,
      String object,
      String reason) {
    auditTrail.append(
        new AuditEntry(
            type,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            contractId,
            userId,
            object,
            reason.strip()));
  }
}
