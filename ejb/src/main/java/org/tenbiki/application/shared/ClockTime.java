package org.tenbiki.application.shared;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.tenbiki.domain.shared.Japan;

/** Times of the clock as people are told them. Source: requirement L-5. */
public final class ClockTime {
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private ClockTime() {}

  /** Hours and minutes in Japan, rounded up, so that nobody comes back too early. */
  public static String roundedUp(Instant instant) {
    LocalDateTime local = instant.atZone(Japan.ZONE).toLocalDateTime();
    LocalDateTime minute = local.truncatedTo(ChronoUnit.MINUTES);
    return FORM.format(minute.equals(local) ? minute : minute.plusMinutes(1));
  }
}
