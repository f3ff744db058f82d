package org.tenbiki.application.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tenbiki.application.credential.Answer;
import org.tenbiki.application.credential.LockNotices;
import org.tenbiki.application.credential.NewPasswords;
import org.tenbiki.application.credential.OtherPassword;
import org.tenbiki.application.credential.RemainingTries;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.approval.ApprovalPasswordRepository;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.credential.Attempt;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.secondfactor.LoginPassageRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRole;

/** The transactions of {@link AccountService}, which alone calls this. */
@Stateless
public class AccountStepService {
  @Inject NewPasswords newPasswords;
  @Inject LoginPassageRepository passages;
  @Inject UserRepository users;
  @Inject CredentialRepository credentials;
  @Inject ApprovalPasswordRepository approvals;
  @Inject OtherPassword otherPassword;
  @Inject UserData data;
  @Inject LockNotices lockNotices;
  @Inject PasswordHasher hasher;
  @Inject Mails mails;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  public OwnData find(Actor actor) {
    User user = users.get(actor.userId());
    return new OwnData(user.loginId(), user.name(), user.mail());
  }

  public void change(Actor actor, String name, String mail, String mailAgain) {
    User user = users.lock(actor.userId());
    if (user.role() == UserRole.MASTER && data.profileOf(user).confirmsUsers()) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
    data.check(user, name, mail, mailAgain).throwIfAny();
    data.change(actor, user, name, mail, Optional.empty());
  }

  /** The credential to compare with, if the form is right. */
  public long check(Actor actor, PasswordChange command) {
    User user = users.get(actor.userId());
    Violations violations = new Violations();
    if (command.current().isEmpty()) {
      violations.add("current", ErrorCode.REQUIRED);
    }
    RuleProfile profile = data.profileOf(user);
    newPasswords.checkOwn(
        violations, profile, user.loginId(), command.password(), command.passwordAgain());
    if (violations.none()
        && profile.firstPasswordChange()
        && credentials.get(user.credentialId()).isGiven()
        && command.password().equals(command.current())) {
      violations.add("password", ErrorCode.SAME_AS_BEFORE);
    }
    violations.throwIfAny();
    return user.credentialId();
  }

  /** Compares the current password under its row lock, and takes the new one. */
  public Answer<PasswordChangeResult> changePassword(
      Actor actor, PasswordChange command, String hash) {
    Instant now = clock.instant();
    User user = users.get(actor.userId());
    RuleProfile profile = data.profileOf(user);
    Credential credential = credentials.lock(user.credentialId());
    Attempt attempt =
        credential.attempt(command.current().toCharArray(), hasher, profile.lockout(), now);
    if (attempt instanceof Attempt.Right) {
      Optional<ErrorCode> refusal =
          otherPassword.refusal(
              user.id(),
              AuditEventType.PASSWORD_CHANGED,
              approvals.findByUser(user.id()).map(a -> credentials.get(a.credentialId())),
              command.password(),
              now);
      if (refusal.isPresent()) {
        audit(actor, user, AuditOutcome.REFUSED, refusal.get().name());
        return new Answer<>(new PasswordChangeResult.NotTaken(refusal.get()), true);
      }
      credential.changeHash(hash);
      passages.removeOf(user.id());
      mails.write(MailKind.PASSWORD_CHANGED, user, Map.of());
    } else if (attempt instanceof Attempt.Wrong wrong) {
      lockNotices.write(user, wrong);
    }
    audit(actor, user, LockNotices.outcome(attempt), "");
    return new Answer<>(
        result(attempt, credential, profile), !(attempt instanceof Attempt.NotCompared));
  }

  private static PasswordChangeResult result(
      Attempt attempt, Credential credential, RuleProfile profile) {
    if (attempt instanceof Attempt.Right) {
      return new PasswordChangeResult.Changed(credential.passwordVersion());
    }
    return attempt instanceof Attempt.Wrong wrong && !wrong.locks()
        ? new PasswordChangeResult.Wrong(RemainingTries.shown(wrong, profile))
        : new PasswordChangeResult.Locked();
  }

  private void audit(Actor actor, User user, AuditOutcome outcome, String details) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.PASSWORD_CHANGED,
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
