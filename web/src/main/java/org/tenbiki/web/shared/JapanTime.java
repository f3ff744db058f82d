package org.tenbiki.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.tenbiki.application.shared.CalendarDay;
import org.tenbiki.application.shared.ClockTime;

/** Days and times in the page's language. Pages read it as {@code japan}. */
@Named("japan")
@ApplicationScoped
public class JapanTime {
  private static final DateTimeFormatter JAPANESE_MONTH =
      DateTimeFormatter.ofPattern("yyyy年M月", Locale.JAPANESE);
  private static final DateTimeFormatter ENGLISH_MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  /** 2027年11月21日. */
  public String day(LocalDate day) {
    return CalendarDay.in(pageLocale(), day);
  }

  /** 2027年11月. */
  public String month(YearMonth month) {
    return (isEnglish(pageLocale()) ? ENGLISH_MONTH : JAPANESE_MONTH).format(month);
  }

  /** 2026年11月24日（火曜日）. */
  public String dayAndWeekday(LocalDate day) {
    String weekday =
        day.getDayOfWeek()
            .getDisplayName(
                TextStyle.FULL, isEnglish(pageLocale()) ? Locale.ENGLISH : Locale.JAPANESE);
    return isEnglish(pageLocale()) ? weekday + ", " + day(day) : day(day) + "（" + weekday + "）";
  }

  /** 2026年11月21日 14:05. */
  public String time(Instant instant) {
    return ClockTime.withDay(pageLocale(), instant);
  }

  /** 14:05, never later than the instant. */
  public String clock(Instant instant) {
    return ClockTime.of(instant);
  }

  /** The same as the end of something: 24:00 where a day ends. */
  public String clockOfEnd(Instant instant) {
    return ClockTime.ofEnd(instant);
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private static Locale pageLocale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }
}
