package org.tenbiki.domain.institution;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Days that return each year, such as those around its end.
 *
 * @param days in the order of the calendar, at most {@link #MOST}
 */
public record YearlyDays(SortedSet<MonthDay> days) {
  /** More would be a mistake, and would not fit where they are kept. */
  public static final int MOST = 60;

  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

  public YearlyDays {
    if (days.size() > MOST) {
      throw new IllegalArgumentException(days.size() + " yearly days");
    }
    days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
  }

  public static YearlyDays of(Set<MonthDay> days) {
    return new YearlyDays(new TreeSet<>(days));
  }

  /**
   * Reads {@code 01-01,12-31}; the empty text is no day.
   *
   * @throws IllegalArgumentException if the text is nothing like that
   */
  public static YearlyDays parse(String text) {
    SortedSet<MonthDay> days = new TreeSet<>();
    try {
      if (!text.isEmpty()) {
        for (String day : text.split(",", -1)) {
          days.add(MonthDay.parse(day, FORM));
        }
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("yearly days " + text, e);
    }
    return new YearlyDays(days);
  }

  public boolean contains(LocalDate day) {
    return days.contains(MonthDay.from(day));
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return days.stream().map(FORM::format).collect(Collectors.joining(","));
  }
}
