package org.tenbiki.application.certificate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.CalendarDay;
import org.tenbiki.application.user.UserStanding;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.certificate.ExpiryNotice;
import org.tenbiki.domain.certificate.ExpiryNoticeSchedule;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** The transaction that writes one notice of expiry. Source: requirement C-9. */
@Stateless
public class ExpiryNoticeStepService {
  @Inject CertificateRepository certificates;
  @Inject UserRepository users;
  @Inject InstitutionRepository institutions;
  @Inject UserStanding standing;
  @Inject Mails mails;
  @Inject Clock clock;

  /**
   * Writes the notice that is due, if it is still of use.
   *
   * @return false if none is due any more, or another node is at it
   */
  public boolean write(long certificateId) {
    Instant now = clock.instant();
    Optional<Certificate> due = certificates.lockNoticeDue(certificateId, now);
    due.ifPresent(certificate -> write(certificate, now));
    return due.isPresent();
  }

  private void write(Certificate certificate, Instant now) {
    User user = users.get(certificate.userId());
    ExpiryNoticeSchedule schedule =
        institutions.profileOf(institutions.get(user.institutionId())).expiryNotices();
    Optional<Instant> next = schedule.nextAfter(now, certificate.lastDay());
    schedule
        .dueAt(now, certificate.lastDay())
        .filter(notice -> isOfUse(certificate, user, now))
        .ifPresent(notice -> write(kind(notice), certificate, user, next));
    certificate.noticeDueAt(next.orElse(null));
  }

  /** The next notice takes the place of one that was not sent by then. */
  private void write(MailKind kind, Certificate certificate, User user, Optional<Instant> next) {
    Map<MailVariable, String> values = values(certificate, user);
    next.ifPresentOrElse(
        until -> mails.writeCountdown(certificate.lastDay(), until, kind, user, values),
        () -> mails.write(kind, user, values));
  }

  /** Nobody is told about a certificate that has a successor, or that would open nothing. */
  private boolean isOfUse(Certificate certificate, User user, Instant now) {
    return certificate.state() == CertificateState.ISSUED
        && standing.isActive(user)
        && certificates.ofUser(user.id()).stream()
            .noneMatch(c -> certificate.isOlderThan(c) && c.isUsableAt(now));
  }

  private static MailKind kind(ExpiryNotice notice) {
    return switch (notice) {
      case FIRST -> MailKind.EXPIRY_FIRST_NOTICE;
      case SECOND -> MailKind.EXPIRY_SECOND_NOTICE;
      case EXPIRED -> MailKind.CERTIFICATE_EXPIRED;
    };
  }

  private static Map<MailVariable, String> values(Certificate certificate, User user) {
    Map<MailVariable, String> values = new EnumMap<>(MailVariable.class);
    values.put(MailVariable.SERIAL_NUMBER, certificate.serialNumber().toString());
    values.put(MailVariable.LAST_DAY, CalendarDay.in(user.language(), certificate.lastDay()));
    return values;
  }
}
