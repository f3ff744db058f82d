package org.tenbiki.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.user.UserCredentials;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.LockStatus;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;

/**
 * Release of a lock or block by a person. Whether this person may is asked before, by whoever
 * calls. Source: requirement L-6.
 */
@Dependent
public class Releases {
  @Inject CredentialRepository credentials;
  @Inject UserCredentials userCredentials;
  @Inject Mails mails;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** Whether the initial registration has a lock or block to release. */
  public boolean isReleasable(Contract contract) {
    return isLocked(credentials.get(contract.credentialId()));
  }

  /** Whether anything of a user has a lock or block to release. */
  public boolean isReleasable(User user) {
    return userCredentials.of(user).anyMatch(id -> isLocked(credentials.get(id)));
  }

  /**
   * Releases the initial registration's lock or block.
   *
   * @param reason checked before
   * @throws BusinessRuleException NOTHING_TO_RELEASE
   */
  public void release(Actor actor, Contract contract, String reason) {
    release(Stream.of(contract.credentialId()));
    audit(actor, AuditEventType.CONTRACT_RELEASED, contract.id(), null, contract.number(), reason);
  }

  /**
   * Releases whatever lock or block a user has, and tells the user by mail.
   *
   * @param reason checked before
   * @throws BusinessRuleException NOTHING_TO_RELEASE
   */
  public void release(Actor actor, User user, String reason) {
    release(userCredentials.of(user));
    mails.write(MailKind.RELEASED, user, Map.of());
    audit(
        actor, AuditEventType.USER_RELEASED, user.contractId(), user.id(), user.loginId(), reason);
  }

  private void release(Stream<Long> credentialIds) {
    List<Credential> locked = credentialIds.map(credentials::lock).filter(this::isLocked).toList();
    if (locked.isEmpty()) {
      throw new BusinessRuleException(ErrorCode.NOTHING_TO_RELEASE);
    }
    locked.forEach(Credential::release);
  }

  private boolean isLocked(Credential credential) {
    return credential.lockState().statusAt(clock.instant()) != LockStatus.OPEN;
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
