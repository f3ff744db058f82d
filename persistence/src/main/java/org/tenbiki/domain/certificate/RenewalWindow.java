package org.tenbiki.domain.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.tenbiki.domain.shared.Japan;

/**
 * From when a new certificate may be issued while the old one is valid. Source: requirements C-2
 * and C-8.
 *
 * @param days before the last day, at least 0
 */
public record RenewalWindow(int days) {
  public RenewalWindow {
    if (days < 0) {
      throw new IllegalArgumentException("days " + days);
    }
  }

  /** The first day of the window, in Japan. */
  public LocalDate opensOn(LocalDate lastDay) {
    return lastDay.minusDays(days);
  }

  /** From 00:00:00 in Japan on the first day. */
  public boolean isOpenAt(Instant now, LocalDate lastDay) {
    return !Japan.dayOf(now).isBefore(opensOn(lastDay));
  }
}
