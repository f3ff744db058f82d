package org.tenbiki.web.staff.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.calendar.AddHoliday;
import org.tenbiki.application.calendar.HolidayResult;
import org.tenbiki.application.calendar.HolidayResult.Added;
import org.tenbiki.application.calendar.HolidayResult.Invalid;
import org.tenbiki.application.calendar.HolidayRow;
import org.tenbiki.application.calendar.HolidayService;
import org.tenbiki.application.calendar.ServiceHoursService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.HoursTexts;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** The holidays of a year, which stands in the address, and the service hours. */
@Named("staffCalendar")
@RequestScoped
public class ListBacking {
  private static final String YEAR = "2[0-9]{3}";

  @Inject transient HolidayService holidays;
  @Inject transient ServiceHoursService serviceHours;
  @Inject transient HoursTexts hoursTexts;
  @Inject transient CurrentUser user;
  @Inject transient HttpServletRequest request;

  private int year;
  private List<HolidayRow> rows = List.of();
  private List<String> hours = List.of();
  private String day = "";
  private String name = "";

  @PostConstruct
  void load() {
    year =
        Optional.ofNullable(request.getParameter("year"))
            .filter(text -> text.matches(YEAR))
            .map(Integer::valueOf)
            .orElseGet(holidays::thisYear);
    rows = holidays.list(user.actor(), year);
    hours = hoursTexts.lines(serviceHours.find(user.actor()));
  }

  /** 追加する. */
  public String add() {
    HolidayResult result = holidays.add(user.actor(), new AddHoliday(day, name));
    if (result instanceof Added added) {
      return to(added.day().getYear(), Notice.HOLIDAY_ADDED);
    }
    if (result instanceof Invalid invalid) {
      ErrorMessages.add(invalid.violations());
      return Outcome.STAY;
    }
    throw new IllegalStateException("no way on from " + result);
  }

  /** The page of a year. */
  static String to(int year, Notice notice) {
    return Outcome.to("/staff/calendar/index", notice) + "&year=" + year;
  }

  public int getYear() {
    return year;
  }

  public List<HolidayRow> getRows() {
    return rows;
  }

  public List<String> getHours() {
    return hours;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
