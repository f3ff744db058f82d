package org.tenbiki.application.login;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.ConnectionCheck;
import org.tenbiki.domain.certificate.ConnectionCheckRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.Japan;

/**
 * 接続確認: what would happen at log-in, without a password and without logging in. Source: screens.md,
 * row 8.
 */
@Stateless
public class ConnectionCheckService {
  @Inject CertificateRepository certificates;
  @Inject ConnectionCheckRepository checks;
  @Inject InstitutionRepository institutions;
  @Inject Recognizer recognizer;
  @Inject Clock clock;

  /**
   * Also remembers that the certificate arrived, for the set-up overview; it does not count as
   * used, so the one before stays valid (requirement C-10).
   *
   * @param fingerprint SHA-256 of the certificate that TLS proved, hexadecimal; null if none came
   */
  public ConnectionView check(long institutionId, @Nullable String fingerprint) {
    if (fingerprint == null) {
      return new ConnectionView(new Recognition.NoCertificate(), 0, false);
    }
    Instant now = clock.instant();
    Recognition recognition = recognizer.recognise(institutionId, fingerprint, now);
    if (!(recognition instanceof Recognition.Recognised)) {
      return new ConnectionView(recognition, 0, false);
    }
    Certificate certificate = certificates.findByFingerprint(fingerprint).orElseThrow();
    remember(certificate, now);
    RuleProfile profile = institutions.profileOf(institutions.get(institutionId));
    long daysLeft = ChronoUnit.DAYS.between(Japan.dayOf(now), certificate.lastDay());
    return new ConnectionView(
        recognition,
        Math.max(0, daysLeft),
        profile.renewalWindow().isOpenAt(now, certificate.lastDay()));
  }

  /** Under the certificate's row lock, so that two windows opened at once make one row. */
  private void remember(Certificate certificate, Instant now) {
    if (checks.find(certificate.id()).isPresent()) {
      return;
    }
    certificates.lock(certificate.id());
    if (checks.find(certificate.id()).isEmpty()) {
      checks.add(new ConnectionCheck(certificate.id(), now));
    }
  }
}
