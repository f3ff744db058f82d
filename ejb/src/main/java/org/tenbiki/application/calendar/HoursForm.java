package org.tenbiki.application.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.institution.DayHours;
import org.tenbiki.domain.institution.WeeklyHours;
import org.tenbiki.domain.institution.YearlyDays;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;

/** Reads what was typed as service hours and collects what is wrong. */
final class HoursForm {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

  private final Violations violations = new Violations();
  private final WeeklyHours week;
  private final YearlyDays yearlyClosed;

  HoursForm(ChangeHours command) {
    week = week(command);
    yearlyClosed = yearly(command.yearlyClosed());
  }

  Violations violations() {
    return violations;
  }

  /** Without the days that are wrong. */
  WeeklyHours week() {
    return week;
  }

  YearlyDays yearlyClosed() {
    return yearlyClosed;
  }

  private WeeklyHours week(ChangeHours command) {
    Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      String opens = fold(command.opens().getOrDefault(day, ""));
      String closes = fold(command.closes().getOrDefault(day, ""));
      if (!opens.isEmpty() || !closes.isEmpty()) {
        hours(day, opens, closes).ifPresent(hours -> days.put(day, hours));
      }
    }
    if (days.isEmpty() && violations.none()) {
      violations.add("opens" + DayOfWeek.MONDAY, ErrorCode.NEVER_OPEN);
    }
    return new WeeklyHours(days);
  }

  private Optional<DayHours> hours(DayOfWeek day, String opens, String closes) {
    Optional<LocalTime> from = time("opens" + day, opens);
    Optional<LocalTime> to = time("closes" + day, closes.equals("24:00") ? "0:00" : closes);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (!to.get().equals(LocalTime.MIDNIGHT) && !to.get().isAfter(from.get())) {
      violations.add("closes" + day, ErrorCode.WRONG_HOURS);
      return Optional.empty();
    }
    return Optional.of(new DayHours(from.get(), to.get()));
  }

  private Optional<LocalTime> time(String field, String text) {
    if (text.isEmpty()) {
      violations.add(field, ErrorCode.REQUIRED);
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(text, TIME));
    } catch (DateTimeParseException e) {
      violations.add(field, ErrorCode.WRONG_TIME);
      return Optional.empty();
    }
  }

  private YearlyDays yearly(String typed) {
    SortedSet<MonthDay> days = new TreeSet<>();
    boolean wrong = false;
    for (String part : fold(typed).split("[ ,、]+", -1)) {
      if (!part.isEmpty()) {
        Optional<MonthDay> day = monthDay(part);
        day.ifPresent(days::add);
        wrong |= day.isEmpty();
      }
    }
    if (wrong || days.size() > YearlyDays.MOST) {
      violations.add("yearlyClosed", ErrorCode.WRONG_YEARLY_DAYS);
      return new YearlyDays(new TreeSet<>());
    }
    return new YearlyDays(days);
  }

  private static Optional<MonthDay> monthDay(String text) {
    if (!text.matches("[0-9]{1,2}/[0-9]{1,2}")) {
      return Optional.empty();
    }
    String[] parts = text.split("/", 2);
    try {
      return Optional.of(MonthDay.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String fold(String typed) {
    return CharacterWidth.toHalf(typed).strip();
  }
}
