package org.tenbiki.domain.institution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenbiki.domain.shared.Japan;

/**
 * When members may log in and work, by the clock in Japan. Source: requirement A-6.
 *
 * @param alwaysOpen whether the service never closes, whatever the rest says
 * @param closedOnHolidays whether the days of the calendar are closed
 * @param yearlyClosed closed each year, for example 12/31 to 1/3
 * @param calendar knows the holidays of at least a year from the instants asked about
 */
public record ServiceHours(
    boolean alwaysOpen,
    WeeklyHours week,
    boolean closedOnHolidays,
    YearlyDays yearlyClosed,
    HolidayCalendar calendar) {
  /** How far ahead an opening or closing is looked for: each day of the year has come round. */
  public static final int HORIZON_DAYS = 366;

  public boolean isOpenAt(Instant instant) {
    LocalDate day = Japan.dayOf(instant);
    return alwaysOpen
        || hoursOn(day)
            .filter(hours -> !instant.isBefore(hours.openingOn(day)))
            .filter(hours -> instant.isBefore(hours.closingOn(day)))
            .isPresent();
  }

  /**
   * The first open instant that is not before the one given, which is that one itself while the
   * service is open; empty if there is none for a year.
   */
  public Optional<Instant> nextOpening(Instant instant) {
    if (isOpenAt(instant)) {
      return Optional.of(instant);
    }
    LocalDate today = Japan.dayOf(instant);
    return today
        .datesUntil(today.plusDays(HORIZON_DAYS + 1L))
        .flatMap(day -> hoursOn(day).map(hours -> hours.openingOn(day)).stream())
        .filter(opening -> opening.isAfter(instant))
        .findFirst();
  }

  /**
   * The first closed instant after the one given; empty if the service is closed already, or closes
   * at no time for a year.
   */
  public Optional<Instant> closesAt(Instant instant) {
    if (alwaysOpen || !isOpenAt(instant)) {
      return Optional.empty();
    }
    LocalDate today = Japan.dayOf(instant);
    return today
        .datesUntil(today.plusDays(HORIZON_DAYS + 1L))
        .flatMap(day -> hoursOn(day).map(hours -> hours.closingOn(day)).stream())
        .filter(closing -> closing.isAfter(instant) && !isOpenAt(closing))
        .findFirst();
  }

  private Optional<DayHours> hoursOn(LocalDate day) {
    boolean closed = yearlyClosed.contains(day) || (closedOnHolidays && calendar.isHoliday(day));
    return closed ? Optional.empty() : week.on(day.getDayOfWeek());
  }
}
