package org.tenbiki.application.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people are told them. */
public final class CalendarDay {
  private static final DateTimeFormatter JAPANESE =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPANESE);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private CalendarDay() {}

  public static String in(Locale language, LocalDate day) {
    boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return (english ? ENGLISH : JAPANESE).format(day);
  }
}
