package org.tenbiki.application.certificate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.credential.Answer;
import org.tenbiki.application.credential.Comparison;
import org.tenbiki.application.credential.LockNotices;
import org.tenbiki.application.credential.RemainingTries;
import org.tenbiki.application.credential.TypedLogin;
import org.tenbiki.application.shared.OpaqueToken;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.certificate.Issuance;
import org.tenbiki.domain.certificate.IssuanceRepository;
import org.tenbiki.domain.certificate.IssuanceState;
import org.tenbiki.domain.certificate.KeyHash;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.credential.Attempt;
import org.tenbiki.domain.credential.LockState;
import org.tenbiki.domain.credential.LockStatus;
import org.tenbiki.domain.credential.SecretSealer;
import org.tenbiki.domain.pki.CertificationRequests;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** The page's transactions of {@link CertificateIssuanceService}, which alone calls this. */
@Stateless
public class IssuanceStepService {
  /** What the sealed password and the sealed file are bound to. */
  static final byte[] PASSWORD = "issuance/password".getBytes(StandardCharsets.US_ASCII);

  static final byte[] FILE = "issuance/file".getBytes(StandardCharsets.US_ASCII);

  @Inject UserRepository users;
  @Inject CertificateRepository certificates;
  @Inject IssuanceRepository issuances;
  @Inject TypedLogin typed;
  @Inject Eligibility eligibility;
  @Inject SerialReservation serialReservation;
  @Inject Supersession supersession;
  @Inject SecretSealer sealer;
  @Inject EnrolmentCodes codes;
  @Inject AuditTrail auditTrail;
  @Inject SecureRandom random;
  @Inject Clock clock;

  /** Compares under the credential's row lock; the credential of a user or of nobody. */
  public Answer<IssuanceLogInResult> logIn(
      IssuanceLogIn command, String loginId, long credentialId) {
    Comparison comparison =
        typed.compare(command.institutionId(), credentialId, command.password());
    IssuanceLogInResult result = result(command, comparison);
    boolean refused = comparison.isRight() && !(result instanceof IssuanceLogInResult.Accepted);
    auditTrail.append(
        new AuditEntry(
            AuditEventType.ISSUANCE_LOG_IN,
            refused ? AuditOutcome.REFUSED : LockNotices.outcome(comparison.attempt()),
            loginId,
            command.address(),
            command.institutionId(),
            comparison.user().map(User::contractId).orElse(null),
            comparison.user().map(User::id).orElse(null),
            loginId,
            ""));
    return comparison.answer(result);
  }

  private IssuanceLogInResult result(IssuanceLogIn command, Comparison comparison) {
    if (comparison.attempt() instanceof Attempt.Wrong wrong) {
      return wrong.locks()
          ? locked(wrong.after())
          : new IssuanceLogInResult.Wrong(RemainingTries.shown(wrong, comparison.profile()));
    }
    if (comparison.attempt() instanceof Attempt.NotCompared locked) {
      return locked(locked.state());
    }
    User user = comparison.user().orElseThrow();
    LockState other = eligibility.lockState(user, comparison.at());
    if (other.isLockedAt(comparison.at())) {
      return locked(other);
    }
    if (!eligibility.isServed(user, comparison.at())) {
      return new IssuanceLogInResult.NotActive();
    }
    if (!eligibility.needsCertificate(user)) {
      return new IssuanceLogInResult.NotYet();
    }
    if (eligibility.needsPermit(user, comparison.at())) {
      return new IssuanceLogInResult.NotPermitted();
    }
    return eligibility
        .barrier(user, comparison.at())
        .<IssuanceLogInResult>map(
            c ->
                new IssuanceLogInResult.UsableCertificateExists(
                    c.lastDay(), eligibility.window(user).opensOn(c.lastDay())))
        .orElseGet(
            () -> accept(command, user, comparison.at().plus(comparison.profile().downloadTime())));
  }

  private IssuanceLogInResult accept(IssuanceLogIn command, User user, Instant expiresAt) {
    OpaqueToken token = OpaqueToken.random(random, sealer.newKey());
    if (eligibility.keySources(user).contains(KeySource.PROGRAM)) {
      Issuance issuance = new Issuance(token.lookupHash(), user.id(), expiresAt);
      issuances.add(issuance);
      codes.make(issuance, token);
    } else {
      byte[] password = command.password().getBytes(StandardCharsets.UTF_8);
      byte[] sealed = sealer.seal(token.key(), password, PASSWORD);
      issuances.add(new Issuance(token.lookupHash(), user.id(), sealed, expiresAt));
    }
    return new IssuanceLogInResult.Accepted(token.text(), expiresAt);
  }

  private static IssuanceLogInResult locked(LockState state) {
    return state.status() == LockStatus.BLOCKED
        ? new IssuanceLogInResult.Blocked()
        : new IssuanceLogInResult.Locked(state.lockedUntil());
  }

  /** Empty if the token is unknown or too old. */
  public Optional<IssuanceView> find(String lookupHash) {
    return open(lookupHash).map(this::view);
  }

  private IssuanceView view(Issuance issuance) {
    User user = users.get(issuance.userId());
    Optional<Certificate> issued =
        Optional.ofNullable(issuance.certificateId())
            .filter(id -> issuance.state() != IssuanceState.ISSUING)
            .map(certificates::get);
    return new IssuanceView(
        IssuanceView.State.valueOf(issuance.state().name()),
        user.loginId(),
        user.name(),
        eligibility.isRenewal(user, issuance, clock.instant()),
        eligibility.keySources(user),
        issuance.keySource().orElse(null),
        issuance.fileName(),
        issued.map(Certificate::lastDay).orElse(null),
        issued.map(c -> c.serialNumber().toString()).orElse(null),
        issuance.expiresAt());
  }

  /**
   * Reserves a serial number under the user's row lock, so that one signing starts.
   *
   * @throws InvalidInputException if a certificate has the offered key already, whosever
   */
  public Reservation reserve(String lookupHash, KeyOffer offer, String address) {
    Instant now = clock.instant();
    Optional<Issuance> open = open(lookupHash);
    if (open.isEmpty()) {
      return Reservation.nothing(IssueResult.EXPIRED);
    }
    User user = users.lock(open.get().userId());
    Issuance issuance = issuances.lock(open.get().id());
    if (!issuance.mayStart()) {
      return Reservation.nothing(
          issuance.state() == IssuanceState.CLOSED ? IssueResult.EXPIRED : IssueResult.STARTED);
    }
    if (!eligibility.isServed(user, now) || eligibility.needsPermit(user, now)) {
      return Reservation.nothing(IssueResult.NOT_ALLOWED);
    }
    if (!eligibility.keySources(user).contains(offer.source())) {
      return Reservation.nothing(IssueResult.OTHER_KEY_WANTED);
    }
    if (!offer.source().isBrought() && issuance.sealedPassword().isEmpty()) {
      // begun while keys came from elsewhere: no password is kept that a file could have
      return Reservation.nothing(IssueResult.EXPIRED);
    }
    if (serialReservation.isPending(user)) {
      return Reservation.nothing(IssueResult.ANOTHER_RUNS);
    }
    if (eligibility.barrier(user, now).isPresent()) {
      return Reservation.nothing(IssueResult.USABLE_CERTIFICATE_EXISTS);
    }
    if (offer.key().map(KeyHash::of).filter(certificates::hasKey).isPresent()) {
      throw new InvalidInputException(
          List.of(Violation.of(CertificationRequests.FIELD, ErrorCode.KEY_REUSED)));
    }
    return new Reservation(
        IssueResult.STARTED,
        Optional.of(serialReservation.reserve(user, issuance, offer, address, now).id()));
  }

  /** Name and sealed content of the file; empty if there is none or the certificate is no more. */
  public Optional<DownloadFile> download(String lookupHash) {
    return open(lookupHash)
        .filter(i -> eligibility.isServed(users.get(i.userId()), clock.instant()))
        .flatMap(
            i ->
                i.sealedFile().map(bytes -> new DownloadFile(String.valueOf(i.fileName()), bytes)));
  }

  /**
   * Writes down that the opened file is about to be handed out.
   *
   * @param form empty for the usual one
   */
  public void recordDownload(String lookupHash, String address, String form) {
    Issuance issuance = open(lookupHash).orElseThrow();
    User user = users.get(issuance.userId());
    auditTrail.append(
        new AuditEntry(
            AuditEventType.CERTIFICATE_DOWNLOADED,
            AuditOutcome.SUCCESS,
            user.loginId(),
            address,
            user.institutionId(),
            user.contractId(),
            user.id(),
            String.valueOf(issuance.fileName()),
            form));
  }

  /**
   * Supersedes the issue's certificate, if its key was brought and nobody used it yet.
   *
   * @return whether it did
   */
  public boolean giveUp(String lookupHash, String address) {
    Optional<Issuance> open = open(lookupHash);
    if (open.isEmpty()) {
      return false;
    }
    User user = users.lock(open.get().userId());
    Issuance issuance = issuances.lock(open.get().id());
    Long certificateId = issuance.certificateId();
    if (certificateId == null
        || issuance.state() != IssuanceState.ISSUED
        || issuance.keySource().filter(KeySource::isBrought).isEmpty()) {
      return false;
    }
    Certificate certificate = certificates.lock(certificateId);
    if (certificate.isUsed() || certificate.state() != CertificateState.ISSUED) {
      return false;
    }
    Instant now = clock.instant();
    supersession.supersede(List.of(certificate), user, address, now);
    if (eligibility.needsPermit(user, now)) {
      // the one that it had went into this certificate
      user.permitCertificate();
    }
    return true;
  }

  /** Wipes password and file. An issue that runs comes to its end all the same. */
  public void close(String lookupHash) {
    open(lookupHash)
        .map(i -> issuances.lock(i.id()))
        .filter(i -> i.state() != IssuanceState.ISSUING)
        .ifPresent(Issuance::close);
  }

  private Optional<Issuance> open(String lookupHash) {
    return issuances.findByTokenHash(lookupHash).filter(i -> i.isOpenAt(clock.instant()));
  }
}
