package org.tenbiki.application.login;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.tenbiki.application.credential.Answer;
import org.tenbiki.application.credential.LockNotices;
import org.tenbiki.application.credential.RemainingTries;
import org.tenbiki.application.secondfactor.Factors;
import org.tenbiki.application.shared.OpaqueToken;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.credential.Attempt;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.secondfactor.LoginPassage;
import org.tenbiki.domain.secondfactor.LoginPassageRepository;
import org.tenbiki.domain.secondfactor.SecondFactor;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** The transactions of {@link LoginService}, which alone calls this. */
@Stateless
public class LoginStepService {
  /** Enough to take the card out of a drawer. */
  private static final Duration PASSAGE_TIME = Duration.ofMinutes(5);

  @Inject CertificateRepository certificates;
  @Inject CredentialRepository credentials;
  @Inject UserRepository users;
  @Inject InstitutionRepository institutions;
  @Inject Recognizer recognizer;
  @Inject Admission admission;
  @Inject Factors factors;
  @Inject LoginPassageRepository passages;
  @Inject LockNotices lockNotices;
  @Inject PasswordHasher hasher;
  @Inject LoginTrail trail;
  @Inject SecureRandom random;
  @Inject Clock clock;

  public Recognition recognise(long institutionId, String fingerprint) {
    return recognizer.recognise(institutionId, fingerprint, clock.instant());
  }

  /**
   * Whether the institution still grants rights in the way in which this session got its own. What
   * a user is granted acts from its next log-in (D-8), but not by rules that hold no more. Source:
   * requirement S-6.
   */
  public boolean hasPowersOfToday(SessionUser user) {
    boolean byAccount =
        institutions
            .profileOf(institutions.get(user.institutionId()))
            .rightsScheme()
            .asksForAccounts();
    return user.contractId() == null || user.powers().everyAccount() != byAccount;
  }

  /** What the session of a user without a certificate may do. */
  public Recognition recognise(long userId) {
    return recognizer.recognise(users.get(userId), clock.instant());
  }

  /** The password that belongs to the certificate; empty if nobody's. */
  public OptionalLong credentialOf(String fingerprint) {
    return certificates
        .findByFingerprint(fingerprint)
        .map(c -> OptionalLong.of(users.get(c.userId()).credentialId()))
        .orElseGet(OptionalLong::empty);
  }

  /**
   * Compares under the credential's row lock. The user's row is locked too, because a first log-in
   * supersedes older certificates and an issue must not run at the same time; the certificate's,
   * because a revocation may have ended it while this one waited. Credential, user, certificate:
   * everyone locks in this order.
   */
  public Answer<LoginResult> logIn(LogIn command, long credentialId) {
    Instant now = clock.instant();
    Certificate certificate = certificates.findByFingerprint(command.fingerprint()).orElseThrow();
    Credential credential = credentials.lock(credentialId);
    User user = users.lock(certificate.userId());
    certificates.lock(certificate.id());
    Recognition standing =
        recognizer.recognise(command.institutionId(), command.fingerprint(), now);
    if (!(standing instanceof Recognition.Recognised)) {
      audit(user, command.address(), AuditOutcome.REFUSED, standing.getClass().getSimpleName());
      return new Answer<>(new LoginResult.Refused(standing), false);
    }
    RuleProfile profile = institutions.profileOf(institutions.get(user.institutionId()));
    Attempt attempt =
        credential.attempt(command.password().toCharArray(), hasher, profile.lockout(), now);
    if (attempt instanceof Attempt.Wrong wrong) {
      lockNotices.write(user, wrong);
      audit(user, command.address(), LockNotices.outcome(attempt), "");
      return new Answer<>(wrong(user, wrong, profile, now), true);
    }
    if (!(attempt instanceof Attempt.Right)) {
      // nobody comes in by a way that was not thought of
      throw new IllegalStateException("let through, yet not compared: user " + user.id());
    }
    return new Answer<>(
        factors.ruleFor(user).asks()
            ? secondStep(user, credential, command, now)
            : admission.admit(
                user,
                certificate,
                credential.passwordVersion(),
                command.fingerprint(),
                command.address(),
                now),
        true);
  }

  /** Under the user's row lock, so that at most one passage is open. */
  private LoginResult secondStep(User user, Credential credential, LogIn command, Instant now) {
    passages.removeOf(user.id());
    Optional<SecondFactor> factor = factors.usable(user);
    if (factor.isEmpty()) {
      audit(user, command.address(), AuditOutcome.REFUSED, "no second factor");
      return new LoginResult.NoFactor();
    }
    OpaqueToken token = OpaqueToken.random(random, new byte[0]);
    passages.add(
        new LoginPassage(
            token.lookupHash(),
            user.id(),
            command.fingerprint(),
            credential.passwordVersion(),
            now.plus(PASSAGE_TIME)));
    trail.write(
        user,
        AuditEventType.LOG_IN_PASSWORD,
        AuditOutcome.SUCCESS,
        command.address(),
        factor.get().kind() + " " + factor.get().serialNumber());
    return new LoginResult.FactorAsked(token.text());
  }

  private LoginResult wrong(User user, Attempt.Wrong wrong, RuleProfile profile, Instant now) {
    return recognizer
        .locked(user, wrong.after(), now)
        .<LoginResult>map(LoginResult.Refused::new)
        .orElseGet(() -> new LoginResult.Wrong(RemainingTries.shown(wrong, profile)));
  }

  public void logOut(SessionUser user, String address) {
    trail.write(
        users.get(user.userId()), AuditEventType.LOG_OUT, AuditOutcome.SUCCESS, address, "");
  }

  /** Writes down that a running session may not go on. Source: requirement C-13. */
  public void endSession(SessionUser user, String address, String why) {
    trail.write(
        users.get(user.userId()), AuditEventType.SESSION_ENDED, AuditOutcome.REFUSED, address, why);
  }

  /** Writes down a certificate that our authority signed and nobody has. */
  public void refuseUnknown(LogIn command) {
    trail.refuseUnknown(command);
  }

  /** The same where nobody knows at which institution. */
  public void refuseUnknown(String fingerprint, String address) {
    trail.refuseUnknown(null, fingerprint, address);
  }

  private void audit(User user, String address, AuditOutcome outcome, String details) {
    trail.write(user, AuditEventType.LOG_IN, outcome, address, details);
  }
}
