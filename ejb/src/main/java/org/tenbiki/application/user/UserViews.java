package org.tenbiki.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.tenbiki.application.secondfactor.FactorViews;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.LockState;
import org.tenbiki.domain.credential.LockStatus;
import org.tenbiki.domain.user.User;

/** Users, their locks and their certificates as people with rights over them see them. */
@Dependent
public class UserViews {
  @Inject ContractRepository contracts;
  @Inject CredentialRepository credentials;
  @Inject CertificateRepository certificates;
  @Inject UserCredentials userCredentials;
  @Inject FactorViews factorViews;
  @Inject Clock clock;

  public UserRow row(User user) {
    Long contractId = user.contractId();
    return new UserRow(
        user.id(),
        user.loginId(),
        user.name(),
        user.mail(),
        user.role().name(),
        contractId,
        contractId == null ? "" : contracts.get(contractId).name(),
        lock(user),
        user.isDeleted());
  }

  public UserDetails details(User user) {
    return new UserDetails(
        row(user),
        certificates.ofUser(user.id()).stream()
            .filter(c -> c.state() != CertificateState.VOIDED)
            .map(this::certificate)
            .toList(),
        factorViews.of(user).orElse(null));
  }

  private LockView lock(User user) {
    return view(userCredentials.lockStateOf(user, clock.instant()));
  }

  /** The lock of a user's password or of a contract. */
  public LockView lock(long credentialId) {
    return view(credentials.get(credentialId).lockState());
  }

  private LockView view(LockState state) {
    LockStatus status = state.statusAt(clock.instant());
    return new LockView(
        status.name(), status == LockStatus.LOCKED ? state.lockedUntil() : null, state.failures());
  }

  private CertificateRow certificate(Certificate certificate) {
    return new CertificateRow(
        certificate.id(),
        certificate.serialNumber().toString(),
        certificate.firstDay(),
        certificate.lastDay(),
        state(certificate, clock.instant()),
        certificate.revocationReason().map(RevocationReason::name).orElse(null),
        certificate.isUsed());
  }

  private static String state(Certificate certificate, Instant now) {
    return switch (certificate.state()) {
      case RESERVED, VOIDED -> "ISSUING";
      case ISSUED -> certificate.isExpiredAt(now) ? "EXPIRED" : "VALID";
      case REVOKED ->
          certificate.revocationReason().filter(r -> r == RevocationReason.SUPERSEDED).isPresent()
              ? "SUPERSEDED"
              : "REVOKED";
    };
  }
}
