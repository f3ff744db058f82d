package org.tenbiki.application.login;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenbiki.application.credential.Answer;
import org.tenbiki.application.credential.Comparison;
import org.tenbiki.application.credential.LockNotices;
import org.tenbiki.application.credential.RemainingTries;
import org.tenbiki.application.credential.TypedLogin;
import org.tenbiki.application.user.PowersInForce;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.credential.Attempt;
import org.tenbiki.domain.credential.LockState;
import org.tenbiki.domain.credential.LockStatus;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.user.User;

/** The transaction of {@link PasswordLoginService}, which alone calls this. */
@Stateless
public class PasswordLoginStepService {
  @Inject TypedLogin typed;
  @Inject InstitutionRepository institutions;
  @Inject Recognizer recognizer;
  @Inject PowersInForce powers;
  @Inject AuditTrail auditTrail;

  /**
   * Whether the user needs a certificate is asked only after the right password, so that nobody
   * learns it from an ID alone.
   */
  public Answer<PasswordLoginResult> logIn(
      PasswordLogIn command, String loginId, long credentialId) {
    Comparison comparison =
        typed.compare(command.institutionId(), credentialId, command.password());
    PasswordLoginResult result = result(comparison);
    audit(command, loginId, comparison, result);
    return comparison.answer(result);
  }

  private PasswordLoginResult result(Comparison comparison) {
    if (comparison.attempt() instanceof Attempt.Wrong wrong) {
      return wrong.locks()
          ? locked(wrong.after())
          : new PasswordLoginResult.Wrong(RemainingTries.shown(wrong, comparison.profile()));
    }
    if (comparison.attempt() instanceof Attempt.NotCompared locked) {
      return locked(locked.state());
    }
    User user = comparison.user().orElseThrow();
    Recognition standing = recognizer.recognise(user, comparison.at());
    return standing instanceof Recognition.WithoutCertificate
        ? new PasswordLoginResult.LoggedIn(
            SessionUser.of(
                user,
                institutions.get(user.institutionId()).code().value(),
                null,
                comparison.credential().passwordVersion(),
                powers.of(user)),
            comparison.profile().idleTime())
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
      PasswordLogIn command, String loginId, Comparison comparison, PasswordLoginResult result) {
    boolean refused = comparison.isRight() && result instanceof PasswordLoginResult.Refused;
    auditTrail.append(
        new AuditEntry(
            AuditEventType.LOG_IN,
            refused ? AuditOutcome.REFUSED : LockNotices.outcome(comparison.attempt()),
            loginId,
            command.address(),
            command.institutionId(),
            comparison.user().map(User::contractId).orElse(null),
            comparison.user().map(User::id).orElse(null),
            loginId,
            result instanceof PasswordLoginResult.Refused why
                ? why.why().getClass().getSimpleName()
                : "without certificate"));
  }
}
