package org.tenbiki.web.staff.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenbiki.application.calendar.ChangeHours;
import org.tenbiki.application.calendar.HolidayService;
import org.tenbiki.application.calendar.HoursResult;
import org.tenbiki.application.calendar.HoursResult.Changed;
import org.tenbiki.application.calendar.HoursResult.Invalid;
import org.tenbiki.application.calendar.HoursView;
import org.tenbiki.application.calendar.ServiceHoursService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.HoursTexts;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** Change of the service hours. Source: requirements A-6 and S-6. */
@Named("staffCalendarHours")
@RequestScoped
public class HoursBacking {
  @Inject transient ServiceHoursService serviceHours;
  @Inject transient HolidayService holidays;
  @Inject transient CurrentUser user;

  private final Map<DayOfWeek, String> opens = new EnumMap<>(DayOfWeek.class);
  private final Map<DayOfWeek, String> closes = new EnumMap<>(DayOfWeek.class);
  private boolean alwaysOpen;
  private boolean closedOnHolidays;
  private String yearlyClosed = "";

  @PostConstruct
  void fill() {
    HoursView hours = serviceHours.find(user.actor());
    for (HoursView.Day day : hours.week()) {
      opens.put(day.day(), HoursTexts.opening(day));
      closes.put(day.day(), HoursTexts.closing(day));
    }
    alwaysOpen = hours.alwaysOpen();
    closedOnHolidays = hours.closedOnHolidays();
    yearlyClosed =
        hours.yearlyClosed().stream().map(HoursBacking::typed).collect(Collectors.joining(" "));
  }

  /** Refused before anyone types in vain. */
  public void load() {
    user.mustChangeAsStaff();
  }

  private static String typed(MonthDay day) {
    return day.getMonthValue() + "/" + day.getDayOfMonth();
  }

  /** 変更する. */
  public String change() {
    HoursResult result =
        serviceHours.change(
            user.actor(),
            new ChangeHours(alwaysOpen, opens, closes, closedOnHolidays, yearlyClosed));
    if (result instanceof Changed) {
      return ListBacking.to(holidays.thisYear(), Notice.SERVICE_HOURS_CHANGED);
    }
    if (result instanceof Invalid invalid) {
      ErrorMessages.add(invalid.violations());
      return Outcome.STAY;
    }
    throw new IllegalStateException("no way on from " + result);
  }

  public List<DayOfWeek> getDays() {
    return List.of(DayOfWeek.values());
  }

  /** By day; empty if the day is closed. */
  public Map<DayOfWeek, String> getOpens() {
    return opens;
  }

  /** By day; empty if the day is closed. */
  public Map<DayOfWeek, String> getCloses() {
    return closes;
  }

  public boolean isAlwaysOpen() {
    return alwaysOpen;
  }

  public void setAlwaysOpen(boolean alwaysOpen) {
    this.alwaysOpen = alwaysOpen;
  }

  public boolean isClosedOnHolidays() {
    return closedOnHolidays;
  }

  public void setClosedOnHolidays(boolean closedOnHolidays) {
    this.closedOnHolidays = closedOnHolidays;
  }

  public String getYearlyClosed() {
    return yearlyClosed;
  }

  public void setYearlyClosed(String yearlyClosed) {
    this.yearlyClosed = yearlyClosed;
  }
}
