package org.tenbiki.application.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.approval.ApprovalPassword;
import org.tenbiki.domain.approval.ApprovalPasswordRepository;
import org.tenbiki.domain.approval.ApprovalPolicy;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.domain.user.UserRole;

/** Who needs an approval password, and how they stand with it. Source: D-5 and D-9. */
@Dependent
public class ApprovalPasswords {
  @Inject ApprovalPasswordRepository passwords;
  @Inject CredentialRepository credentials;
  @Inject InstitutionRepository institutions;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** What the profile of that institution says; empty if it has no approval passwords. */
  public Optional<ApprovalPolicy> policyOf(long institutionId) {
    return institutions.profileOf(institutions.get(institutionId)).approvalPassword();
  }

  /** Masters choose their first one themselves; others have one if somebody gave it to them. */
  public ApprovalStatus statusOf(User user) {
    Optional<ApprovalPolicy> policy = policyOf(user.institutionId());
    if (policy.isEmpty() || user.role().isStaff()) {
      return new ApprovalStatus.NotNeeded();
    }
    return passwords
        .findByUser(user.id())
        .map(password -> statusOf(password, policy.get()))
        .orElseGet(() -> withoutOne(user));
  }

  private static ApprovalStatus withoutOne(User user) {
    if (user.role() == UserRole.MASTER) {
      return new ApprovalStatus.ToBeSet();
    }
    return user.rights().contains(UserRight.APPROVE_RESULTS)
        ? new ApprovalStatus.Missing()
        : new ApprovalStatus.NotNeeded();
  }

  private ApprovalStatus statusOf(ApprovalPassword password, ApprovalPolicy policy) {
    LocalDate today = today();
    return password.mustChangeOn(today)
        ? new ApprovalStatus.MustChange()
        : new ApprovalStatus.Valid(password.lastDay(), policy.warnsOn(today, password.lastDay()));
  }

  LocalDate today() {
    return Japan.dayOf(clock.instant());
  }

  /**
   * A first one, or another, which the user must replace before it confirms anything. Checked
   * against the policy before. Failures and lock stay. Nothing where the profile asks for none any
   * more. Source: requirement D-9.
   *
   * @param hash from a {@code PasswordHasher}
   */
  public void give(Actor actor, User user, String hash) {
    policyOf(user.institutionId()).ifPresent(policy -> give(actor, user, hash, policy));
  }

  private void give(Actor actor, User user, String hash, ApprovalPolicy policy) {
    Optional<ApprovalPassword> before = passwords.findByUser(user.id());
    if (before.isPresent()) {
      credentials.lock(before.get().credentialId()).changeHash(hash);
      before.get().giveAnew(policy, today());
    } else {
      passwords.add(ApprovalPassword.given(user.id(), newCredential(hash).id(), policy, today()));
    }
    audit(actor, user, AuditEventType.APPROVAL_PASSWORD_GIVEN, AuditOutcome.SUCCESS, "");
  }

  /**
   * Locks what {@link #give} and {@link #remove} would, for whoever goes on to lock a contract:
   * credentials come before contracts. No row but the credentials' is read.
   */
  public void lockOf(Collection<Long> userIds) {
    passwords.credentialsOf(userIds).forEach(credentials::lockIfThere);
  }

  /** Whether removing it would end a lock of the user. */
  public boolean isLocked(User user) {
    return passwords
        .findByUser(user.id())
        .filter(password -> locks(credentials.get(password.credentialId()), user))
        .isPresent();
  }

  private boolean locks(Credential credential, User user) {
    return policyOf(user.institutionId()).isPresent()
        && credential.lockState().isLockedAt(clock.instant());
  }

  /**
   * The user confirms nothing any more, and needs none. Done twice, it is done.
   *
   * @throws BusinessRuleException APPROVAL_PASSWORD_LOCKED
   */
  public void remove(Actor actor, User user) {
    passwords.findByUser(user.id()).ifPresent(password -> remove(actor, user, password));
  }

  private void remove(Actor actor, User user, ApprovalPassword password) {
    Credential credential = credentials.lock(password.credentialId());
    if (locks(credential, user)) {
      throw new BusinessRuleException(ErrorCode.APPROVAL_PASSWORD_LOCKED);
    }
    passwords.remove(password);
    credentials.remove(credential);
    audit(actor, user, AuditEventType.APPROVAL_PASSWORD_GIVEN, AuditOutcome.SUCCESS, "removed");
  }

  Credential newCredential(String hash) {
    Credential credential = new Credential(hash);
    credentials.add(credential);
    return credential;
  }

  void audit(Actor actor, User user, AuditEventType type, AuditOutcome outcome, String details) {
    auditTrail.append(
        new AuditEntry(
            type,
            outcome,
            actor.loginId(),
            actor.address(),
            user.institutionId(),
            user.contractId(),
            user.id(),
            user.loginId(),
            details));
  }
}
