package org.tenbiki.domain.institution;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The hours of each day of the week.
 *
 * @param days without the days that are closed
 */
public record WeeklyHours(Map<DayOfWeek, DayHours> days) {
  public WeeklyHours {
    EnumMap<DayOfWeek, DayHours> copy = new EnumMap<>(DayOfWeek.class);
    copy.putAll(days);
    days = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads {@code MONDAY 08:00-20:00,TUESDAY 08:00-20:00}; the empty text is a week without hours.
   *
   * @throws IllegalArgumentException if the text is nothing like that
   */
  public static WeeklyHours parse(String text) {
    Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
    if (!text.isEmpty()) {
      for (String day : text.split(",", -1)) {
        String[] parts = day.split(" ", -1);
        if (parts.length != 2 || days.containsKey(DayOfWeek.valueOf(parts[0]))) {
          throw new IllegalArgumentException("week " + text);
        }
        days.put(DayOfWeek.valueOf(parts[0]), DayHours.parse(parts[1]));
      }
    }
    return new WeeklyHours(days);
  }

  /** Empty if the day is closed. */
  public Optional<DayHours> on(DayOfWeek day) {
    return Optional.ofNullable(days.get(day));
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return days.entrySet().stream()
        .map(day -> day.getKey() + " " + day.getValue())
        .collect(Collectors.joining(","));
  }
}
