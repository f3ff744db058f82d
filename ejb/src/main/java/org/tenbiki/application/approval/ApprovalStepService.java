package org.tenbiki.application.approval;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.tenbiki.application.credential.Answer;
import org.tenbiki.application.credential.LockNotices;
import org.tenbiki.application.credential.NewPasswords;
import org.tenbiki.application.credential.OtherPassword;
import org.tenbiki.application.credential.RemainingTries;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.approval.ApprovalPassword;
import org.tenbiki.domain.approval.ApprovalPasswordRepository;
import org.tenbiki.domain.approval.ApprovalPolicy;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.credential.Attempt;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/**
 * The transactions of {@link ApprovalCheckService} and {@link ApprovalPasswordService}, which alone
 * call this.
 */
@Stateless
public class ApprovalStepService {
  @Inject ApprovalPasswordRepository passwords;
  @Inject ApprovalPasswords rules;
  @Inject NewPasswords newPasswords;
  @Inject OtherPassword otherPassword;
  @Inject CredentialRepository credentials;
  @Inject UserRepository users;
  @Inject InstitutionRepository institutions;
  @Inject LockNotices lockNotices;
  @Inject PasswordHasher hasher;
  @Inject Clock clock;

  public ApprovalStatus status(Actor actor) {
    return rules.statusOf(users.get(actor.userId()));
  }

  public boolean isAskedBy(Actor actor) {
    return rules.policyOf(actor.institutionId()).isPresent();
  }

  /** Which credential is compared; empty if the user has no approval password. */
  public OptionalLong credentialOf(Actor actor) {
    return passwords
        .findByUser(actor.userId())
        .map(password -> OptionalLong.of(password.credentialId()))
        .orElseGet(OptionalLong::empty);
  }

  /** Compares under the credential's row lock. */
  public Answer<ApprovalResult> confirm(Actor actor, long credentialId, String typed) {
    Optional<Credential> credential = credentials.lockIfThere(credentialId);
    User user = users.get(actor.userId());
    boolean usable =
        passwords
            .findByCredential(credentialId)
            .filter(password -> password.userId() == user.id())
            .filter(password -> !password.mustChangeOn(rules.today()))
            .isPresent();
    if (credential.isEmpty() || !usable) {
      rules.audit(
          actor, user, AuditEventType.APPROVAL_PASSWORD_ASKED, AuditOutcome.REFUSED, "to change");
      return new Answer<>(new ApprovalResult.MustChange(), false);
    }
    Attempt attempt = attempt(credential.get(), user, typed);
    rules.audit(
        actor, user, AuditEventType.APPROVAL_PASSWORD_ASKED, LockNotices.outcome(attempt), "");
    return answer(attempt, user);
  }

  private Attempt attempt(Credential credential, User user, String typed) {
    Attempt attempt =
        credential.attempt(typed.toCharArray(), hasher, profileOf(user).lockout(), clock.instant());
    if (attempt instanceof Attempt.Wrong wrong) {
      lockNotices.write(user, wrong);
    }
    return attempt;
  }

  /** Whatever is not explicitly right admits nothing. */
  private Answer<ApprovalResult> answer(Attempt attempt, User user) {
    if (attempt instanceof Attempt.Right) {
      return new Answer<>(new ApprovalResult.Confirmed(), true);
    }
    return attempt instanceof Attempt.Wrong wrong
        ? new Answer<>(wrong(wrong, user), true)
        : new Answer<>(new ApprovalResult.Locked(), false);
  }

  private ApprovalResult wrong(Attempt.Wrong wrong, User user) {
    return wrong.locks()
        ? new ApprovalResult.Locked()
        : new ApprovalResult.Wrong(RemainingTries.shown(wrong, profileOf(user)));
  }

  private RuleProfile profileOf(User user) {
    return institutions.profileOf(institutions.get(user.institutionId()));
  }

  /** What is wrong with a first one. */
  public void check(Actor actor, String password, String again) {
    mustBeToSet(users.get(actor.userId()));
    checked(new Violations(), actor, password, again).throwIfAny();
  }

  private Violations checked(Violations violations, Actor actor, String password, String again) {
    ApprovalPolicy policy =
        rules
            .policyOf(actor.institutionId())
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    return newPasswords.check(
        violations, "password", policy.rule(), policy.refusesCommon(), password, again);
  }

  private void mustBeToSet(User user) {
    if (!(rules.statusOf(user) instanceof ApprovalStatus.ToBeSet)) {
      throw new BusinessRuleException(ErrorCode.APPROVAL_PASSWORD_SET);
    }
  }

  /**
   * Under the user's row lock, so that there is one. What does not equal the log-in password is set
   * at once, so that nobody tries log-in passwords here.
   */
  public void set(Actor actor, String password, String hash) {
    User user = users.lock(actor.userId());
    mustBeToSet(user);
    mustDifferFromLogIn(user, password);
    passwords.add(
        ApprovalPassword.chosen(
            user.id(),
            rules.newCredential(hash).id(),
            rules.policyOf(user.institutionId()).orElseThrow(),
            rules.today()));
    rules.audit(
        actor, user, AuditEventType.APPROVAL_PASSWORD_CHANGED, AuditOutcome.SUCCESS, "first");
  }

  private void mustDifferFromLogIn(User user, String password) {
    if (credentials.get(user.credentialId()).isOf(password.toCharArray(), hasher)) {
      new Violations().add("password", ErrorCode.SAME_AS_OTHER_PASSWORD).throwIfAny();
    }
  }

  /** The credential to compare with, if the form is right. */
  public long check(Actor actor, ApprovalChange command) {
    Optional<ApprovalPassword> password = passwords.findByUser(actor.userId());
    if (password.isEmpty()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
    Violations violations = new Violations();
    if (command.current().isEmpty()) {
      violations.add("current", ErrorCode.REQUIRED);
    }
    checked(violations, actor, command.password(), command.passwordAgain());
    if (violations.none() && command.password().equals(command.current())) {
      violations.add("password", ErrorCode.SAME_AS_BEFORE);
    }
    violations.throwIfAny();
    return password.get().credentialId();
  }

  /** Compares the current one under its row lock, and takes the new one. */
  public Answer<ApprovalResult> change(
      Actor actor, long credentialId, ApprovalChange command, String hash) {
    Credential credential =
        credentials
            .lockIfThere(credentialId)
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    User user = users.get(actor.userId());
    ApprovalPassword password =
        passwords
            .findByCredential(credentialId)
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    Attempt attempt = attempt(credential, user, command.current());
    if (attempt instanceof Attempt.Right) {
      Optional<ErrorCode> refusal =
          otherPassword.refusal(
              user.id(),
              AuditEventType.APPROVAL_PASSWORD_CHANGED,
              Optional.of(credentials.get(user.credentialId())),
              command.password(),
              clock.instant());
      if (refusal.isPresent()) {
        rules.audit(
            actor,
            user,
            AuditEventType.APPROVAL_PASSWORD_CHANGED,
            AuditOutcome.REFUSED,
            refusal.get().name());
        return new Answer<>(new ApprovalResult.NotTaken(refusal.get()), true);
      }
      credential.changeHash(hash);
      password.renew(rules.policyOf(user.institutionId()).orElseThrow(), rules.today());
    }
    rules.audit(
        actor, user, AuditEventType.APPROVAL_PASSWORD_CHANGED, LockNotices.outcome(attempt), "");
    return answer(attempt, user);
  }
}
