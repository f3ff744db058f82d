package org.tenbiki.application.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.LockState;
import org.tenbiki.domain.credential.LockStatus;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** Contracts as staff see them. */
@Dependent
public class ContractViews {
  @Inject UserRepository users;
  @Inject CredentialRepository credentials;
  @Inject CertificateRepository certificates;
  @Inject Clock clock;

  ContractRow row(Contract contract) {
    LockState state = credentials.get(contract.credentialId()).lockState();
    return new ContractRow(
        contract.id(),
        contract.number(),
        contract.name(),
        contract.branch(),
        contract.status().name(),
        contract.hasMaster(),
        state.isLockedAt(clock.instant()),
        contract.registeredAt());
  }

  ContractDetails details(Contract contract) {
    return new ContractDetails(
        row(contract),
        lock(contract.credentialId()),
        users.ofContract(contract.id()).stream().map(this::user).toList());
  }

  private ContractDetails.UserRow user(User user) {
    return new ContractDetails.UserRow(
        user.id(),
        user.loginId(),
        user.name(),
        user.mail(),
        user.role().name(),
        lock(user.credentialId()),
        certificates.ofUser(user.id()).stream()
            .filter(c -> c.state() != CertificateState.VOIDED)
            .map(this::certificate)
            .toList());
  }

  private ContractDetails.Lock lock(long credentialId) {
    LockState state = credentials.get(credentialId).lockState();
    LockStatus status = state.statusAt(clock.instant());
    return new ContractDetails.Lock(
        status.name(), status == LockStatus.LOCKED ? state.lockedUntil() : null, state.failures());
  }

  private ContractDetails.CertificateRow certificate(Certificate certificate) {
    return new ContractDetails.CertificateRow(
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
