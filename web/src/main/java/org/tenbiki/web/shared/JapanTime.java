package org.tenbiki.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.tenbiki.domain.shared.Japan;

/** Days and times as pages write them, by the clock in Japan. Pages read it as {@code japan}. */
@Named("japan")
@ApplicationScoped
public class JapanTime {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

  /** 2027年11月21日. */
  public String day(LocalDate day) {
    return format(day, "yyyy年M月d日", "d MMMM yyyy", pageLocale());
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
    return format(instant.atZone(Japan.ZONE), "yyyy年M月d日 H:mm", "d MMMM yyyy, H:mm", pageLocale());
  }

  /** 14:05, never later than the instant. */
  public String clock(Instant instant) {
    return CLOCK.format(instant.atZone(Japan.ZONE));
  }

  /** The first full minute that is not before the instant: 14:06. Source: requirement L-5. */
  public static String clockTimeRoundedUp(Instant instant) {
    return CLOCK.format(roundedUp(instant));
  }

  /** The day of {@link #clockTimeRoundedUp}: 11月21日. */
  public static String dayOfRoundedUp(Instant instant, Locale locale) {
    return format(roundedUp(instant), "M月d日", "d MMMM", locale);
  }

  private static ZonedDateTime roundedUp(Instant instant) {
    Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
    return (minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES))
        .atZone(Japan.ZONE);
  }

  private static String format(TemporalAccessor time, String ja, String en, Locale locale) {
    return DateTimeFormatter.ofPattern(isEnglish(locale) ? en : ja, Locale.ENGLISH).format(time);
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private static Locale pageLocale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }
}
