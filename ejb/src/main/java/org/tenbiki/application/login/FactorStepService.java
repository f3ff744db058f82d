package org.tenbiki.application.login;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tenbiki.application.credential.LockNotices;
import org.tenbiki.application.credential.RemainingTries;
import org.tenbiki.application.login.FactorQuestion.Place;
import org.tenbiki.application.secondfactor.Factors;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.credential.Attempt;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.secondfactor.GridChallenge;
import org.tenbiki.domain.secondfactor.LoginPassage;
import org.tenbiki.domain.secondfactor.LoginPassageRepository;
import org.tenbiki.domain.secondfactor.SecondFactor;
import org.tenbiki.domain.secondfactor.SecondFactorRepository;
import org.tenbiki.domain.secondfactor.TotpStep;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** The transactions of the second step of {@link LoginService}, which alone calls this. */
@Stateless
public class FactorStepService {
  @Inject CertificateRepository certificates;
  @Inject CredentialRepository credentials;
  @Inject SecondFactorRepository factors;
  @Inject LoginPassageRepository passages;
  @Inject UserRepository users;
  @Inject InstitutionRepository institutions;
  @Inject Recognizer recognizer;
  @Inject Factors rules;
  @Inject LockNotices lockNotices;
  @Inject Admission admission;
  @Inject LoginTrail trail;
  @Inject Clock clock;

  /** Empty if the token leads nowhere with that certificate, or nothing usable is issued. */
  public Optional<FactorQuestion> question(String lookupHash, String fingerprint) {
    return userOf(lookupHash, fingerprint)
        .flatMap(user -> rules.usable(user).map(factor -> question(user, factor)));
  }

  private static FactorQuestion question(User user, SecondFactor factor) {
    TotpStep step = factor.step();
    return new FactorQuestion(
        user.loginId(),
        factor.kind().name(),
        factor.serialNumber(),
        factor.challenge().map(GridChallenge::cells).orElse(List.of()).stream()
            .map(cell -> new Place(cell.columnJa(), cell.columnEn(), cell.line()))
            .toList(),
        step == null ? 0 : (int) step.duration().toSeconds());
  }

  /** Which credential counts the wrong values; empty as {@link #question}. */
  public OptionalLong counterOf(String lookupHash, String fingerprint) {
    return userOf(lookupHash, fingerprint)
        .flatMap(rules::usable)
        .map(factor -> OptionalLong.of(factor.counterId()))
        .orElseGet(OptionalLong::empty);
  }

  private Optional<User> userOf(String lookupHash, String fingerprint) {
    return passages
        .findByTokenHash(lookupHash)
        .filter(passage -> passage.isOpenFor(fingerprint, clock.instant()))
        .map(passage -> users.get(passage.userId()));
  }

  /**
   * Compares under the counter's row lock. User and certificate are locked after it, for the same
   * reasons as with the password; whatever ended the log-in meanwhile is seen under these locks.
   */
  public LoginResult confirm(Confirm command, String lookupHash, long counterId) {
    Instant now = clock.instant();
    Credential counter = credentials.lock(counterId);
    Optional<LoginPassage> open =
        passages
            .findByTokenHash(lookupHash)
            .filter(passage -> passage.isOpenFor(command.fingerprint(), now));
    if (open.isEmpty()) {
      return new LoginResult.PassageOver();
    }
    User user = users.lock(open.get().userId());
    Certificate certificate = certificates.findByFingerprint(command.fingerprint()).orElseThrow();
    certificates.lock(certificate.id());
    Recognition standing =
        recognizer.recognise(command.institutionId(), command.fingerprint(), now);
    if (!(standing instanceof Recognition.Recognised recognised)) {
      passages.removeOf(user.id());
      audit(user, command, AuditOutcome.REFUSED, standing.getClass().getSimpleName());
      return new LoginResult.Refused(standing);
    }
    Optional<SecondFactor> usable = rules.usable(user).filter(f -> f.counterId() == counterId);
    boolean samePassword = open.get().passwordVersion() == recognised.passwordVersion();
    if (usable.isEmpty() || !samePassword) {
      passages.removeOf(user.id());
      return new LoginResult.PassageOver();
    }
    SecondFactor factor = factors.lock(usable.get().id());
    RuleProfile profile = institutions.profileOf(institutions.get(user.institutionId()));
    Attempt attempt =
        counter.attempt(
            () -> factor.accept(command.value(), rules.tools(), now), profile.lockout(), now);
    if (attempt instanceof Attempt.Wrong wrong) {
      return wrong(user, command, factor, wrong, profile, now);
    }
    passages.removeOf(user.id());
    if (!(attempt instanceof Attempt.Right)) {
      // nobody comes in by a way that was not thought of
      return new LoginResult.PassageOver();
    }
    return admission.admit(
        user,
        certificate,
        recognised.passwordVersion(),
        command.fingerprint(),
        command.address(),
        now);
  }

  private LoginResult wrong(
      User user,
      Confirm command,
      SecondFactor factor,
      Attempt.Wrong wrong,
      RuleProfile profile,
      Instant now) {
    lockNotices.write(user, wrong);
    audit(user, command, LockNotices.outcome(wrong), factor.kind() + " " + factor.serialNumber());
    Optional<Recognition> locked = recognizer.locked(user, wrong.after(), now);
    if (locked.isPresent()) {
      passages.removeOf(user.id());
      return new LoginResult.Refused(locked.get());
    }
    return new LoginResult.Wrong(RemainingTries.shown(wrong, profile));
  }

  private void audit(User user, Confirm command, AuditOutcome outcome, String details) {
    trail.write(user, AuditEventType.LOG_IN, outcome, command.address(), details);
  }

  /** キャンセル: the token leads nowhere any more. */
  public void close(String lookupHash) {
    passages.findByTokenHash(lookupHash).ifPresent(passage -> passages.removeOf(passage.userId()));
  }
}
