package org.tenbiki.application.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.tenbiki.domain.institution.CalendarRepository;
import org.tenbiki.domain.institution.HolidayCalendar;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.OpeningTimes;
import org.tenbiki.domain.institution.ServiceHours;
import org.tenbiki.domain.shared.Japan;

/**
 * The service hours in force, read anew each time, so that a change of staff acts at the next
 * request on every node. Source: requirements A-6 and S-6.
 */
@Dependent
public class Opening {
  @Inject CalendarRepository calendar;

  /** Good for questions about that instant and a year on. */
  public ServiceHours hoursOf(Institution institution, Instant instant) {
    OpeningTimes times = calendar.openingTimes(institution);
    LocalDate first = Japan.dayOf(instant);
    LocalDate last = first.plusDays(ServiceHours.HORIZON_DAYS + 1L);
    return times.on(
        HolidayCalendar.of(
            calendar.holidays(first, last), calendar.changes(institution.id(), first, last)));
  }
}
