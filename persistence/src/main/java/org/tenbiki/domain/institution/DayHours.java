package org.tenbiki.domain.institution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.tenbiki.domain.shared.Japan;

/**
 * From when to when a day is open.
 *
 * @param opens the first minute that is open
 * @param closes the first minute that is closed again; 0:00 is the end of the day
 */
public record DayHours(LocalTime opens, LocalTime closes) {
  public DayHours {
    if (!isWholeMinute(opens) || !isWholeMinute(closes) || !isLater(opens, closes)) {
      throw new IllegalArgumentException("hours " + opens + "-" + closes);
    }
  }

  private static boolean isWholeMinute(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES).equals(time);
  }

  private static boolean isLater(LocalTime opens, LocalTime closes) {
    return closes.equals(LocalTime.MIDNIGHT) || closes.isAfter(opens);
  }

  /**
   * Reads {@code 08:00-20:00}.
   *
   * @throws IllegalArgumentException if the text is nothing like that
   */
  public static DayHours parse(String text) {
    String[] parts = text.split("-", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("hours " + text);
    }
    try {
      return new DayHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("hours " + text, e);
    }
  }

  /** When the service opens on that day. */
  Instant openingOn(LocalDate day) {
    return day.atTime(opens).atZone(Japan.ZONE).toInstant();
  }

  /** When it closes again: the first instant that is closed. */
  Instant closingOn(LocalDate day) {
    LocalDate last = closes.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return last.atTime(closes).atZone(Japan.ZONE).toInstant();
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return opens + "-" + closes;
  }
}
