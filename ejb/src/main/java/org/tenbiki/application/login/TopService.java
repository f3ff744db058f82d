package org.tenbiki.application.login;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** What the top page shows. Source: requirement A-3. */
@Stateless
@RolesAllowed({"member", "staff"})
public class TopService {
  @Inject UserRepository users;
  @Inject CertificateRepository certificates;
  @Inject InstitutionRepository institutions;
  @Inject Recognizer recognizer;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  public TopView top(SessionUser session) {
    User user = users.get(session.userId());
    RuleProfile profile = institutions.profileOf(institutions.get(session.institutionId()));
    return new TopView(
        recognizer.organisationOf(user),
        lastLogins(user.id(), profile.logInsShown()),
        Optional.ofNullable(session.fingerprint())
            .map(fingerprint -> certificates.findByFingerprint(fingerprint).orElseThrow())
            .map(certificate -> ownCertificate(session, certificate, profile)));
  }

  private TopView.OwnCertificate ownCertificate(
      SessionUser session, Certificate certificate, RuleProfile profile) {
    LocalDate today = Japan.dayOf(clock.instant());
    long daysLeft = Math.max(0, ChronoUnit.DAYS.between(today, certificate.lastDay()));
    return new TopView.OwnCertificate(
        certificate.lastDay(),
        daysLeft,
        daysLeft <= profile.firstNoticeDays(),
        !session.role().isStaff() && profile.keySources().contains(KeySource.BROWSER));
  }

  private List<TopView.LastLogin> lastLogins(long userId, int most) {
    return auditTrail.newest(userId, AuditEventType.LOG_IN, most).stream()
        .map(TopService::lastLogin)
        .toList();
  }

  private static TopView.LastLogin lastLogin(AuditEvent event) {
    return new TopView.LastLogin(
        event.occurredAt(),
        event.entry().outcome() == AuditOutcome.SUCCESS,
        event.entry().address());
  }
}
