package org.tenbiki.domain.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.tenbiki.domain.shared.Japan;

/**
 * Certificates are valid for whole calendar days in Japan. Source: requirements C-7 and U-3.
 *
 * @param days calendar days including the day of issue, at least 1; says nothing under {@code YEAR}
 */
public record ValidityPolicy(ValidityRule rule, int days) {
  public ValidityPolicy {
    if (days < 1) {
      throw new IllegalArgumentException("days " + days);
    }
  }

  /** From 00:00:00 of the day of issue in Japan to 23:59:59 of the last day. */
  public Validity validityFor(Instant issued) {
    LocalDate first = Japan.dayOf(issued);
    return new Validity(
        first.atStartOfDay(Japan.ZONE).toInstant(),
        lastDay(first).plusDays(1).atStartOfDay(Japan.ZONE).toInstant().minusSeconds(1));
  }

  private LocalDate lastDay(LocalDate first) {
    return switch (rule) {
      case CALENDAR_DAYS -> first.plusDays(days - 1L);
      case YEAR -> {
        LocalDate nextYear = first.plusYears(1);
        boolean anniversary = nextYear.getDayOfMonth() == first.getDayOfMonth();
        yield anniversary ? nextYear.minusDays(1) : nextYear;
      }
    };
  }
}
