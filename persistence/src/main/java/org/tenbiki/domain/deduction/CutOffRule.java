package org.tenbiki.domain.deduction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The last day on which a member can answer by itself. Source: requirement K-6.
 *
 * @param businessDays before the deposit date, at least 1
 */
public record CutOffRule(int businessDays) {
  /** Besides Saturdays, Sundays and public holidays. Source: 銀行法施行令 第5条. */
  private static final Set<MonthDay> CLOSED_AT_YEAR_END =
      Set.of(MonthDay.of(12, 31), MonthDay.of(1, 1), MonthDay.of(1, 2), MonthDay.of(1, 3));

  /**
   * @param isHoliday weekends and the days around New Year aside
   */
  public LocalDate cutOff(LocalDate depositDate, Predicate<LocalDate> isHoliday) {
    LocalDate day = depositDate;
    int left = businessDays;
    while (left > 0) {
      day = day.minusDays(1);
      if (isBusinessDay(day, isHoliday)) {
        left--;
      }
    }
    return day;
  }

  private static boolean isBusinessDay(LocalDate day, Predicate<LocalDate> isHoliday) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !CLOSED_AT_YEAR_END.contains(MonthDay.from(day))
        && !isHoliday.test(day);
  }
}
