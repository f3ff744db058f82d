package org.tenbiki.application.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
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
import org.tenbiki.domain.certificate.KeyHash;
import org.tenbiki.domain.certificate.SerialNumber;
import org.tenbiki.domain.certificate.Validity;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.user.User;

/** Writes down which serial number is about to be signed. Called under the user's row lock. */
@Dependent
public class SerialReservation {
  @Inject CertificateRepository certificates;
  @Inject InstitutionRepository institutions;
  @Inject Eligibility eligibility;
  @Inject Supersession supersession;
  @Inject AuditTrail auditTrail;
  @Inject SecureRandom random;

  /** Whether a signing for this user runs, or ended without anyone noticing yet. */
  boolean isPending(User user) {
    return certificates.ofUser(user.id()).stream()
        .anyMatch(c -> c.state() == CertificateState.RESERVED);
  }

  /**
   * Replaces an unused renewal, reserves a serial number and says so in the audit trail.
   *
   * @param offer whose key is of no other certificate
   */
  Certificate reserve(User user, Issuance issuance, KeyOffer offer, String address, Instant now) {
    List<Certificate> replaced = eligibility.replaced(user, now);
    Validity validity =
        institutions.profileOf(institutions.get(user.institutionId())).validity().validityFor(now);
    Certificate certificate =
        new Certificate(user.id(), SerialNumber.random(random), validity, now);
    offer.key().map(KeyHash::of).ifPresent(certificate::reserveFor);
    certificates.add(certificate);
    offer
        .key()
        .ifPresentOrElse(
            key -> issuance.started(certificate.id(), offer.source(), key.getEncoded()),
            () -> issuance.started(certificate.id()));
    supersession.supersede(replaced, user, address, now);
    auditTrail.append(
        new AuditEntry(
            AuditEventType.CERTIFICATE_SIGNING,
            AuditOutcome.SUCCESS,
            user.loginId(),
            address,
            user.institutionId(),
            user.contractId(),
            user.id(),
            certificate.serialNumber().toString(),
            offer.source().name()));
    return certificate;
  }
}
