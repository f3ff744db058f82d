package org.tenbiki.application.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.institution.DayHours;
import org.tenbiki.domain.institution.OpeningTimes;
import org.tenbiki.domain.institution.ServiceHours;
import org.tenbiki.domain.institution.WeeklyHours;
import org.tenbiki.domain.institution.YearlyDays;

/**
 * The service hours as they were set.
 *
 * @param week Monday to Sunday
 * @param yearlyClosed in the order of the calendar
 */
public record HoursView(
    boolean alwaysOpen, List<Day> week, boolean closedOnHolidays, List<MonthDay> yearlyClosed) {
  public HoursView {
    week = List.copyOf(week);
    yearlyClosed = List.copyOf(yearlyClosed);
  }

  /**
   * @param opens null if the day is closed
   * @param closes null if the day is closed; 0:00 is the end of the day
   */
  public record Day(DayOfWeek day, @Nullable LocalTime opens, @Nullable LocalTime closes) {}

  static HoursView of(OpeningTimes times) {
    return of(times.isAlwaysOpen(), times.week(), times.isClosedOnHolidays(), times.yearlyClosed());
  }

  static HoursView of(ServiceHours hours) {
    return of(hours.alwaysOpen(), hours.week(), hours.closedOnHolidays(), hours.yearlyClosed());
  }

  private static HoursView of(
      boolean alwaysOpen, WeeklyHours week, boolean closedOnHolidays, YearlyDays yearlyClosed) {
    return new HoursView(
        alwaysOpen,
        Stream.of(DayOfWeek.values()).map(day -> day(day, week)).toList(),
        closedOnHolidays,
        List.copyOf(yearlyClosed.days()));
  }

  private static Day day(DayOfWeek day, WeeklyHours week) {
    return week.on(day).map(hours -> day(day, hours)).orElseGet(() -> new Day(day, null, null));
  }

  private static Day day(DayOfWeek day, DayHours hours) {
    return new Day(day, hours.opens(), hours.closes());
  }
}
