package org.tenbiki.web.staff.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.calendar.HolidayRow;
import org.tenbiki.application.calendar.HolidayService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;

/** A holiday becomes a working day: the page says which, and does it. */
@Named("staffCalendarRemove")
@RequestScoped
public class RemoveBacking {
  @Inject transient HolidayService holidays;
  @Inject transient CurrentUser user;
  @Inject transient HttpServletRequest request;

  private @Nullable HolidayRow holiday;

  /** Asked for before anything is written, so that what is no holiday is not found. */
  public void load() {
    user.mustChangeAsStaff();
    getHoliday();
  }

  /** 休日から外す. */
  public String remove() {
    LocalDate day = getHoliday().day();
    holidays.remove(user.actor(), day);
    return ListBacking.to(day.getYear(), Notice.HOLIDAY_REMOVED);
  }

  public HolidayRow getHoliday() {
    if (holiday == null) {
      holiday =
          day()
              .flatMap(day -> holidays.find(user.actor(), day))
              .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    }
    return holiday;
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.ofNullable(request.getParameter("day"))
          .filter(text -> text.length() == 10)
          .map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
