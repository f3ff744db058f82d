package org.tenbiki.application.certificate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.CalendarDay;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.Issuance;
import org.tenbiki.domain.certificate.IssuanceRepository;
import org.tenbiki.domain.certificate.KeyHash;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.pki.IssuedCertificate;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** The transactions around a signature: what to sign, that it was signed, that it was not. */
@Stateless
public class SigningStepService {
  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

  @Inject CertificateRepository certificates;
  @Inject IssuanceRepository issuances;
  @Inject UserRepository users;
  @Inject ContractRepository contracts;
  @Inject InstitutionRepository institutions;
  @Inject Revocations revocations;
  @Inject Mails mails;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** What to sign for a reservation. */
  public SigningOrder order(long certificateId) {
    Certificate certificate = certificates.get(certificateId);
    User user = users.get(certificate.userId());
    Long contractId = user.contractId();
    String organisation =
        contractId == null
            ? institutions.get(user.institutionId()).texts().name().ja()
            : contracts.get(contractId).name();
    Issuance issuance = issuances.findByCertificate(certificateId).orElseThrow();
    return new SigningOrder(
        certificate.serialNumber(),
        certificate.validity(),
        user.loginId(),
        commonName(user),
        organisation,
        issuance.sealedPassword(),
        issuance.publicKey());
  }

  /** The user ID, with the institution's code where the profile says so. Source: B-1. */
  private String commonName(User user) {
    RuleProfile profile = institutions.profileOf(institutions.get(user.institutionId()));
    return profile.subjectWithCode() ? user.loginId() + profile.financialCode() : user.loginId();
  }

  /**
   * Stores what was signed, and the file for the page that waits. Source: requirement C-6 for the
   * file's name.
   */
  public void complete(
      long certificateId,
      IssuedCertificate issued,
      KeyHash key,
      byte[] sealedFile,
      String address) {
    Instant now = clock.instant();
    User user = users.lock(certificates.get(certificateId).userId());
    Issuance issuance = issuances.lockOf(certificateId).orElseThrow();
    Certificate certificate = certificates.lock(certificateId);
    RuleProfile profile = institutions.profileOf(institutions.get(user.institutionId()));
    user.usePermit();
    certificate.issued(issued.der(), issued.fingerprint(), key);
    certificate.noticeDueAt(
        profile.expiryNotices().nextAfter(now, certificate.lastDay()).orElse(null));
    issuance.issued(
        user.loginId()
            + FILE_TIME.format(now.atZone(Japan.ZONE))
            + issuance.keySource().orElseThrow().extension(),
        sealedFile,
        now.plus(profile.downloadTime()));
    mails.write(
        MailKind.CERTIFICATE_ISSUED,
        user,
        Map.of(
            MailVariable.SERIAL_NUMBER,
            certificate.serialNumber().toString(),
            MailVariable.LAST_DAY,
            CalendarDay.in(user.language(), certificate.lastDay())));
    auditTrail.append(
        new AuditEntry(
            AuditEventType.CERTIFICATE_ISSUED,
            AuditOutcome.SUCCESS,
            address.isEmpty() ? "system" : user.loginId(),
            address,
            user.institutionId(),
            user.contractId(),
            user.id(),
            certificate.serialNumber().toString(),
            ""));
  }

  /**
   * Gives a reservation up.
   *
   * @return false if it was completed or given up before
   */
  public boolean abandon(long certificateId) {
    User user = users.lock(certificates.get(certificateId).userId());
    return revocations.giveUp("system", "", user, certificateId);
  }
}
