package org.tenbiki.application.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.ExpiryNoticeSchedule;
import org.tenbiki.domain.shared.Japan;

/**
 * Moves notices that are still to come to the days of a changed schedule. What was sent is not sent
 * again; what would have been sent by now is due at once. Source: requirements C-9 and S-6.
 */
@Dependent
public class NoticeDays {
  @Inject CertificateRepository certificates;

  public void move(long institutionId, ExpiryNoticeSchedule before, ExpiryNoticeSchedule after) {
    if (before.equals(after)) {
      return;
    }
    for (Instant end : certificates.endsWithNoticeDue(institutionId)) {
      // what was moved must not be found where the other one was
      if (after.firstDays() < before.firstDays()) {
        moveSecond(institutionId, end, before, after);
        moveFirst(institutionId, end, before, after);
      } else {
        moveFirst(institutionId, end, before, after);
        moveSecond(institutionId, end, before, after);
      }
    }
  }

  private void moveFirst(
      long institutionId, Instant end, ExpiryNoticeSchedule before, ExpiryNoticeSchedule after) {
    LocalDate lastDay = Japan.dayOf(end);
    certificates.moveNotices(institutionId, end, before.firstFor(lastDay), after.firstFor(lastDay));
  }

  private void moveSecond(
      long institutionId, Instant end, ExpiryNoticeSchedule before, ExpiryNoticeSchedule after) {
    LocalDate lastDay = Japan.dayOf(end);
    certificates.moveNotices(
        institutionId, end, before.secondFor(lastDay), after.secondFor(lastDay));
  }
}
