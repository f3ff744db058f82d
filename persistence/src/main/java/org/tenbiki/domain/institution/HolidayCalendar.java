package org.tenbiki.domain.institution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The holidays of an institution within some years: those by law, changed by its own.
 *
 * @param days on which it does not work, weekends aside
 */
public record HolidayCalendar(Set<LocalDate> days) {
  public HolidayCalendar {
    days = Set.copyOf(days);
  }

  /** The holidays by law, those aside on which the institution works, and its own. */
  public static HolidayCalendar of(
      Collection<Holiday> byLaw, Collection<InstitutionHoliday> changes) {
    Set<LocalDate> days = new HashSet<>();
    byLaw.forEach(holiday -> days.add(holiday.date()));
    for (InstitutionHoliday change : changes) {
      if (change.isClosed()) {
        days.add(change.date());
      } else {
        days.remove(change.date());
      }
    }
    return new HolidayCalendar(days);
  }

  public boolean isHoliday(LocalDate day) {
    return days.contains(day);
  }
}
