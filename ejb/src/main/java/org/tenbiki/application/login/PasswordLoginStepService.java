package org.tenbiki.application.login;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tenbiki.application.credential.Answer;
import org.tenbiki.application.credential.CredentialLocks;
import org.tenbiki.application.credential.LockNotices;
import org.tenbiki.application.credential.RemainingTries;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.credential.Attempt;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.LockState;
import org.tenbiki.domain.credential.LockStatus;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** The transaction of {@link PasswordLoginService}, which alone calls this. */
@Stateless
public class PasswordLoginStepService {
  @Inject InstitutionRepository institutions;
  @Inject UserRepository users;
  @Inject CredentialLocks credentialLocks;
  @Inject Recognizer recognizer;
  @Inject LockNotices lockNotices;
  @Inject PasswordHasher hasher;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * Compares under the credential's row lock; the credential of a user or of nobody. Whether the
   * user needs a certificate is asked only then, so that nobody learns it from an ID alone.
   */
  public Answer<PasswordLoginResult> logIn(
      PasswordLogIn command, String loginId, long credentialId) {
    Instant now = clock.instant();
    Institution institution = institutions.get(command.institutionId());
    RuleProfile profile = institutions.profileOf(institution);
    Credential credential = credentialLocks.lock(credentialId);
    Attempt attempt =
        credential.attempt(command.password().toCharArray(), hasher, profile.lockout(), now);
    Optional<User> user = users.findByCredential(credentialId);
    PasswordLoginResult result = result(attempt, credential, user, institution, profile, now);
    if (attempt instanceof Attempt.Wrong wrong && user.isPresent()) {
      lockNotices.write(user.get(), wrong);
    }
    audit(command, loginId, user, attempt, result);
    return new Answer<>(result, !(attempt instanceof Attempt.NotCompared));
  }

  private PasswordLoginResult result(
      Attempt attempt,
      Credential credential,
      Optional<User> user,
      Institution institution,
      RuleProfile profile,
      Instant now) {
    if (attempt instanceof Attempt.Wrong wrong) {
      return wrong.locks()
          ? locked(wrong.after())
          : new PasswordLoginResult.Wrong(RemainingTries.shown(wrong, profile));
    }
    if (attempt instanceof Attempt.NotCompared locked) {
      return locked(locked.state());
    }
    User known = user.orElseThrow();
    Recognition standing = recognizer.recognise(known, now);
    return standing instanceof Recognition.WithoutCertificate
        ? new PasswordLoginResult.LoggedIn(
            SessionUser.of(known, institution.code().value(), null, credential.passwordVersion()),
            profile.idleTime())
        : new PasswordLoginResult.Refused(standing);
  }

  /** One text for all, because whom to ask would tell that the user exists. */
  private static PasswordLoginResult locked(LockState state) {
    return new PasswordLoginResult.Refused(
        state.status() == LockStatus.BLOCKED
            ? new Recognition.Blocked(false)
            : new Recognition.Locked(state.lockedUntil(), false));
  }

  private void audit(
      PasswordLogIn command,
      String loginId,
      Optional<User> user,
      Attempt attempt,
      PasswordLoginResult result) {
    boolean refused =
        attempt instanceof Attempt.Right && result instanceof PasswordLoginResult.Refused;
    auditTrail.append(
        new AuditEntry(
            AuditEventType.LOG_IN,
            refused ? AuditOutcome.REFUSED : LockNotices.outcome(attempt),
            loginId,
            command.address(),
            command.institutionId(),
            user.map(User::contractId).orElse(null),
            user.map(User::id).orElse(null),
            loginId,
            result instanceof PasswordLoginResult.Refused why
                ? why.why().getClass().getSimpleName()
                : "without certificate"));
  }
}
