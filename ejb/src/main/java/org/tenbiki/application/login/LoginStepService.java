package org.tenbiki.application.login;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.tenbiki.application.certificate.Supersession;
import org.tenbiki.application.credential.Answer;
import org.tenbiki.application.credential.LockNotices;
import org.tenbiki.application.credential.RemainingTries;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.credential.Attempt;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** The transactions of {@link LoginService}, which alone calls this. */
@Stateless
public class LoginStepService {
  @Inject CertificateRepository certificates;
  @Inject CredentialRepository credentials;
  @Inject UserRepository users;
  @Inject InstitutionRepository institutions;
  @Inject Recognizer recognizer;
  @Inject Supersession supersession;
  @Inject LockNotices lockNotices;
  @Inject PasswordHasher hasher;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  public Recognition recognise(long institutionId, String fingerprint) {
    return recognizer.recognise(institutionId, fingerprint, clock.instant());
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
    Institution institution = institutions.get(user.institutionId());
    RuleProfile profile = institutions.profileOf(institution);
    Attempt attempt =
        credential.attempt(command.password().toCharArray(), hasher, profile.lockout(), now);
    if (attempt instanceof Attempt.Wrong wrong) {
      lockNotices.write(user, wrong);
      audit(user, command.address(), LockNotices.outcome(attempt), "");
      return new Answer<>(wrong(user, wrong, profile, now), true);
    }
    supersession.firstUse(certificate, user, command.address(), now);
    audit(user, command.address(), AuditOutcome.SUCCESS, certificate.serialNumber().toString());
    return new Answer<>(
        new LoginResult.LoggedIn(
            SessionUser.of(user, institution.code().value(), command.fingerprint(), credential),
            profile.idleTime()),
        true);
  }

  private LoginResult wrong(User user, Attempt.Wrong wrong, RuleProfile profile, Instant now) {
    return recognizer
        .locked(user, wrong.after(), now)
        .<LoginResult>map(LoginResult.Refused::new)
        .orElseGet(() -> new LoginResult.Wrong(RemainingTries.shown(wrong, profile)));
  }

  public void logOut(SessionUser user, String address) {
    auditTrail.append(
        entry(users.get(user.userId()), AuditEventType.LOG_OUT, AuditOutcome.SUCCESS, address, ""));
  }

  /** Writes down that a running session may not go on. Source: requirement C-13. */
  public void endSession(SessionUser user, String address, String why) {
    auditTrail.append(
        entry(
            users.get(user.userId()),
            AuditEventType.SESSION_ENDED,
            AuditOutcome.REFUSED,
            address,
            why));
  }

  /** Writes down a certificate that our authority signed and nobody has. */
  public void refuseUnknown(LogIn command) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.LOG_IN,
            AuditOutcome.REFUSED,
            "unknown",
            command.address(),
            command.institutionId(),
            null,
            null,
            command.fingerprint(),
            "unknown certificate"));
  }

  private void audit(User user, String address, AuditOutcome outcome, String details) {
    auditTrail.append(entry(user, AuditEventType.LOG_IN, outcome, address, details));
  }

  private static AuditEntry entry(
      User user, AuditEventType type, AuditOutcome outcome, String address, String details) {
    return new AuditEntry(
        type,
        outcome,
        user.loginId(),
        address,
        user.institutionId(),
        user.contractId(),
        user.id(),
        user.loginId(),
        details);
  }
}
