package org.tenbiki.application.deduction.step;

import static java.time.temporal.TemporalAdjusters.firstDayOfYear;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.tenbiki.domain.deduction.CutOffRule;
import org.tenbiki.domain.institution.CalendarRepository;
import org.tenbiki.domain.institution.HolidayCalendar;
import org.tenbiki.domain.institution.InstitutionRepository;

/** Days counted by an institution's own calendar. Source: requirement K-6. */
@Dependent
public class BusinessDays {
  /** Longer ago no holiday of the calendar is asked for. */
  private static final int CALENDAR_MONTHS = 3;

  private static final CutOffRule DAY_BEFORE = new CutOffRule(1);

  @Inject InstitutionRepository institutions;
  @Inject CalendarRepository calendar;

  /** The last day on which a member can answer, by the institution's profile. */
  public LocalDate cutOff(long institutionId, LocalDate deposit) {
    return institutions
        .profileOf(institutions.get(institutionId))
        .cutOff()
        .cutOff(deposit, holidays(institutionId, deposit)::isHoliday);
  }

  /** Whether the calendar holds the holidays by law of that day's year. */
  public boolean knowsHolidaysOf(LocalDate day) {
    return !calendar.holidays(day.with(firstDayOfYear()), day.with(lastDayOfYear())).isEmpty();
  }

  /** The business day before that day. */
  LocalDate before(long institutionId, LocalDate day) {
    return DAY_BEFORE.cutOff(day, holidays(institutionId, day)::isHoliday);
  }

  private HolidayCalendar holidays(long institutionId, LocalDate last) {
    LocalDate first = last.minusMonths(CALENDAR_MONTHS);
    return HolidayCalendar.of(
        calendar.holidays(first, last), calendar.changes(institutionId, first, last));
  }
}
