package org.tenbiki.domain.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.tenbiki.domain.shared.Japan;

/**
 * Certificates are valid for whole calendar days in Japan, the day of issue counted. Source:
 * requirement C-7.
 *
 * @param days calendar days including the day of issue, at least 1
 */
public record ValidityPolicy(int days) {
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
        first.plusDays(days).atStartOfDay(Japan.ZONE).toInstant().minusSeconds(1));
  }
}
