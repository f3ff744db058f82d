package org.tenbiki.domain.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenbiki.domain.shared.Japan;

/**
 * When notices of an expiry are due: at the beginning of their days in Japan. Source: requirement
 * C-9.
 *
 * @param firstDays before the last day, more than {@code secondDays}
 * @param secondDays before the last day, at least 0
 */
public record ExpiryNoticeSchedule(int firstDays, int secondDays) {
  public ExpiryNoticeSchedule {
    if (secondDays < 0 || firstDays <= secondDays) {
      throw new IllegalArgumentException("notices " + firstDays + " and " + secondDays);
    }
  }

  /** The latest notice that is due at that time; earlier ones are obsolete by then. */
  public Optional<ExpiryNotice> dueAt(Instant now, LocalDate lastDay) {
    LocalDate today = Japan.dayOf(now);
    if (today.isAfter(lastDay)) {
      return Optional.of(ExpiryNotice.EXPIRED);
    }
    if (!today.isBefore(lastDay.minusDays(secondDays))) {
      return Optional.of(ExpiryNotice.SECOND);
    }
    return today.isBefore(lastDay.minusDays(firstDays))
        ? Optional.empty()
        : Optional.of(ExpiryNotice.FIRST);
  }

  /** The beginning of the next day on which a notice is due; empty after the last. */
  public Optional<Instant> nextAfter(Instant now, LocalDate lastDay) {
    return Stream.of(firstFor(lastDay), secondFor(lastDay), beginningOf(lastDay.plusDays(1)))
        .filter(instant -> instant.isAfter(now))
        .findFirst();
  }

  public Instant firstFor(LocalDate lastDay) {
    return beginningOf(lastDay.minusDays(firstDays));
  }

  public Instant secondFor(LocalDate lastDay) {
    return beginningOf(lastDay.minusDays(secondDays));
  }

  private static Instant beginningOf(LocalDate day) {
    return day.atStartOfDay(Japan.ZONE).toInstant();
  }
}
