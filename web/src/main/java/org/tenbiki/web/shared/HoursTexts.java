package org.tenbiki.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tenbiki.application.calendar.HoursView;

/** Service hours in words. Pages read it as {@code hoursTexts}. */
@Named("hoursTexts")
@ApplicationScoped
public class HoursTexts {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

  /** 月曜日～金曜日 8:00～20:00, one line for each run of equal days, and the days that are closed. */
  public List<String> lines(HoursView hours) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (hours.alwaysOpen()) {
      return List.of(Texts.text(faces, "hours.text.always"));
    }
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= hours.week().size(); i++) {
      if (i == hours.week().size() || !isSame(hours.week().get(from), hours.week().get(i))) {
        lines.add(line(faces, hours.week().get(from), hours.week().get(i - 1)));
        from = i;
      }
    }
    if (hours.closedOnHolidays()) {
      lines.add(Texts.text(faces, "hours.text.holidays"));
    }
    if (!hours.yearlyClosed().isEmpty()) {
      lines.add(Texts.text(faces, "hours.text.yearly", days(faces, hours.yearlyClosed())));
    }
    return lines;
  }

  /** 月曜日. */
  public String day(DayOfWeek day) {
    return name(FacesContext.getCurrentInstance(), day);
  }

  /** 8:00, empty if the day is closed. */
  public static String opening(HoursView.Day day) {
    LocalTime opens = day.opens();
    return opens == null ? "" : CLOCK.format(opens);
  }

  /** 20:00, empty if the day is closed. */
  public static String closing(HoursView.Day day) {
    LocalTime closes = day.closes();
    return closes == null ? "" : closing(closes);
  }

  private static boolean isSame(HoursView.Day one, HoursView.Day other) {
    return Objects.equals(one.opens(), other.opens())
        && Objects.equals(one.closes(), other.closes());
  }

  private static String line(FacesContext faces, HoursView.Day first, HoursView.Day last) {
    String days =
        first.day() == last.day()
            ? name(faces, first.day())
            : Texts.text(
                faces, "hours.text.days", name(faces, first.day()), name(faces, last.day()));
    return first.opens() == null
        ? Texts.text(faces, "hours.text.closed", days)
        : Texts.text(faces, "hours.text.open", days, opening(first), closing(first));
  }

  /** The end of the day is 24:00. */
  private static String closing(LocalTime closes) {
    return closes.equals(LocalTime.MIDNIGHT) ? "24:00" : CLOCK.format(closes);
  }

  private static String days(FacesContext faces, List<MonthDay> days) {
    boolean english = isEnglish(faces);
    DateTimeFormatter form =
        DateTimeFormatter.ofPattern(english ? "d MMMM" : "M月d日", Locale.ENGLISH);
    return days.stream().map(form::format).collect(Collectors.joining(english ? ", " : "、"));
  }

  private static String name(FacesContext faces, DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, isEnglish(faces) ? Locale.ENGLISH : Locale.JAPANESE);
  }

  private static boolean isEnglish(FacesContext faces) {
    return faces.getViewRoot().getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
