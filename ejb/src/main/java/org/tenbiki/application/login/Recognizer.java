package org.tenbiki.application.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.tenbiki.application.calendar.Opening;
import org.tenbiki.application.user.UserCredentials;
import org.tenbiki.application.user.UserStanding;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.LockState;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.shared.LocalizedText;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRole;

/**
 * The one place that decides what a certificate opens: before the password, with it, and at every
 * request after it. Source: requirements A-2, C-13 and C-14.
 */
@Dependent
public class Recognizer {
  @Inject CertificateRepository certificates;
  @Inject UserRepository users;
  @Inject CredentialRepository credentials;
  @Inject ContractRepository contracts;
  @Inject InstitutionRepository institutions;
  @Inject UserCredentials userCredentials;
  @Inject UserStanding standing;
  @Inject Opening opening;

  /** What the certificate opens now at that institution, its password aside. */
  Recognition recognise(long institutionId, String fingerprint, Instant now) {
    Optional<Certificate> found = certificates.findByFingerprint(fingerprint);
    if (found.isEmpty()) {
      return new Recognition.Unknown();
    }
    Certificate certificate = found.get();
    User user = users.get(certificate.userId());
    if (user.institutionId() != institutionId || !standing.isActive(user)) {
      return new Recognition.Unknown();
    }
    return switch (certificate.state()) {
      case RESERVED, VOIDED -> new Recognition.Unknown();
      case REVOKED -> revoked(certificate, now);
      case ISSUED -> issued(certificate, user, now);
    };
  }

  /** What user ID and password open now without a certificate. Source: requirement U-1. */
  Recognition recognise(User user, Instant now) {
    if (!standing.isActive(user)) {
      return new Recognition.Unknown();
    }
    if (standing.needsCertificate(user)) {
      return new Recognition.NoCertificate();
    }
    Credential credential = credentials.get(user.credentialId());
    return locked(user, userCredentials.lockStateOf(user, now), now)
        .or(() -> closed(user, now))
        .orElseGet(() -> new Recognition.WithoutCertificate(credential.passwordVersion()));
  }

  /** Staff may call a revocation "superseded" too: then there is no newer one to choose. */
  private Recognition revoked(Certificate certificate, Instant now) {
    boolean superseded =
        certificate.revocationReason().filter(r -> r == RevocationReason.SUPERSEDED).isPresent()
            && certificates.ofUser(certificate.userId()).stream()
                .anyMatch(c -> certificate.isOlderThan(c) && c.isUsableAt(now));
    return superseded
        ? new Recognition.Superseded(certificate.serialNumber().toString())
        : new Recognition.Revoked();
  }

  private Recognition issued(Certificate certificate, User user, Instant now) {
    if (certificate.isExpiredAt(now)) {
      return new Recognition.Expired(certificate.lastDay());
    }
    Credential credential = credentials.get(user.credentialId());
    return locked(user, userCredentials.lockStateOf(user, now), now)
        .or(() -> closed(user, now))
        .orElseGet(() -> recognised(certificate, user, credential));
  }

  /** Staff work at any hour. Source: requirement A-6. */
  private Optional<Recognition> closed(User user, Instant now) {
    boolean open =
        user.role().isStaff()
            || opening.hoursOf(institutions.get(user.institutionId()), now).isOpenAt(now);
    return open ? Optional.empty() : Optional.of(new Recognition.Closed());
  }

  /** Why that lock state refuses; empty if it does not. */
  Optional<Recognition> locked(User user, LockState state, Instant now) {
    boolean askMaster = user.role() == UserRole.GENERAL;
    return switch (state.statusAt(now)) {
      case OPEN -> Optional.empty();
      case LOCKED -> Optional.of(new Recognition.Locked(state.lockedUntil(), askMaster));
      case BLOCKED -> Optional.of(new Recognition.Blocked(askMaster));
    };
  }

  private Recognition recognised(Certificate certificate, User user, Credential credential) {
    return new Recognition.Recognised(
        user.loginId(),
        user.name(),
        organisationOf(user),
        user.role(),
        certificate.serialNumber().toString(),
        certificate.lastDay(),
        credential.passwordVersion());
  }

  /** The contract's name, or the institution's for staff. */
  LocalizedText organisationOf(User user) {
    Long contractId = user.contractId();
    if (contractId == null) {
      return institutions.get(user.institutionId()).texts().name();
    }
    String name = contracts.get(contractId).name();
    return new LocalizedText(name, name);
  }
}
