package org.tenbiki.application.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.tenbiki.application.credential.Answer;
import org.tenbiki.application.credential.LockNotices;
import org.tenbiki.application.credential.NewPasswords;
import org.tenbiki.application.credential.RemainingTries;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.approval.ApprovalPasswordRepository;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
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
    newPasswords.check(
        violations, data.profileOf(user).password(), command.password(), command.passwordAgain());
    if (violations.none()) {
      checkOther(violations, user, command);
    }
    violations.throwIfAny();
    return user.credentialId();
  }

  /** What a new password must not be. Source: requirement D-3. */
  private void checkOther(Violations violations, User user, PasswordChange command) {
    RuleProfile profile = data.profileOf(user);
    if (profile.firstPasswordChange()
        && credentials.get(user.credentialId()).isGiven()
        && command.password().equals(command.current())) {
      violations.add("password", ErrorCode.SAME_AS_BEFORE);
    }
    String typedId = user.loginId().substring(prefixLength(user, profile));
    if (profile.passwordUnlikeId() && command.password().equalsIgnoreCase(typedId)) {
      violations.add("password", ErrorCode.SAME_AS_LOGIN_ID);
    }
  }

  /** A fixed prefix is shown filled in: what its user calls the ID is what follows. */
  private static int prefixLength(User user, RuleProfile profile) {
    String prefix = profile.loginId().prefix();
    return user.loginId().startsWith(prefix) ? prefix.length() : 0;
  }

  /** Compares the current password under its row lock, and takes the new one. */
  public Answer<PasswordChangeResult> changePassword(
      Actor actor, PasswordChange command, String hash) {
    User user = users.get(actor.userId());
    RuleProfile profile = data.profileOf(user);
    Credential credential = credentials.lock(user.credentialId());
    Attempt attempt =
        credential.attempt(
            command.current().toCharArray(), hasher, profile.lockout(), clock.instant());
    if (attempt instanceof Attempt.Right) {
      mustDifferFromApproval(user, command.password());
      credential.changeHash(hash);
      passages.removeOf(user.id());
      mails.write(MailKind.PASSWORD_CHANGED, user, Map.of());
    } else if (attempt instanceof Attempt.Wrong wrong) {
      lockNotices.write(user, wrong);
    }
    audit(actor, user, attempt);
    return new Answer<>(
        result(attempt, credential, profile), !(attempt instanceof Attempt.NotCompared));
  }

  /** Asked only of who knows the current one. Source: requirement D-5. */
  private void mustDifferFromApproval(User user, String password) {
    boolean same =
        approvals
            .findByUser(user.id())
            .map(approval -> credentials.get(approval.credentialId()))
            .filter(approval -> approval.isOf(password.toCharArray(), hasher))
            .isPresent();
    if (same) {
      new Violations().add("password", ErrorCode.SAME_AS_OTHER_PASSWORD).throwIfAny();
    }
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

  private void audit(Actor actor, User user, Attempt attempt) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.PASSWORD_CHANGED,
            LockNotices.outcome(attempt),
            actor.loginId(),
            actor.address(),
            user.institutionId(),
            user.contractId(),
            user.id(),
            user.loginId(),
            ""));
  }
}
