package org.tenbiki.application.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.certificate.Issuance;
import org.tenbiki.domain.certificate.IssuanceRepository;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.user.User;

/**
 * How a newer certificate ends older ones of its user. Called under the user's row lock. Source:
 * requirements C-5 and C-10.
 */
@Dependent
public class Supersession {
  @Inject CertificateRepository certificates;
  @Inject IssuanceRepository issuances;
  @Inject AuditTrail auditTrail;

  /** The first log-in with a certificate also ends the download of its file. */
  public void firstUse(Certificate used, User user, String address, Instant now) {
    if (!used.recordUse(now)) {
      return;
    }
    endDownload(used);
    List<Certificate> older =
        certificates.ofUser(user.id()).stream()
            .filter(c -> c.isOlderThan(used) && c.state() == CertificateState.ISSUED)
            .toList();
    supersede(older, user, address, now);
  }

  void supersede(List<Certificate> ended, User user, String address, Instant now) {
    for (Certificate certificate : ended) {
      certificates.lock(certificate.id()).revoke(RevocationReason.SUPERSEDED, now);
      endDownload(certificate);
    }
    // after the last certificate: the head of the trail stays locked to the end
    ended.forEach(certificate -> audit(certificate, user, address));
  }

  private void endDownload(Certificate certificate) {
    issuances.lockOf(certificate.id()).ifPresent(Issuance::close);
  }

  private void audit(Certificate certificate, User user, String address) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.CERTIFICATE_SUPERSEDED,
            AuditOutcome.SUCCESS,
            user.loginId(),
            address,
            user.institutionId(),
            user.contractId(),
            user.id(),
            certificate.serialNumber().toString(),
            ""));
  }
}
