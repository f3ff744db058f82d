package org.tenbiki.application.calendar;

import java.time.DayOfWeek;
import java.util.Map;

/**
 * Service hours as typed.
 *
 * @param alwaysOpen whether the service never closes; the rest is then not read
 * @param opens by day, as in {@code 8:00}; empty if the day is closed
 * @param closes by day, as in {@code 20:00}; empty if the day is closed
 * @param yearlyClosed as in {@code 12/31 1/1}
 */
public record ChangeHours(
    boolean alwaysOpen,
    Map<DayOfWeek, String> opens,
    Map<DayOfWeek, String> closes,
    boolean closedOnHolidays,
    String yearlyClosed) {
  public ChangeHours {
    opens = Map.copyOf(opens);
    closes = Map.copyOf(closes);
  }
}
