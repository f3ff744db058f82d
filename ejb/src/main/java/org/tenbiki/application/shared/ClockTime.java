package org.tenbiki.application.shared;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.tenbiki.domain.shared.Japan;

/** Times by the clock in Japan, as people are told them on pages and in mails. */
public final class ClockTime {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

  private ClockTime() {}

  /** 14:05, never later than the instant. */
  public static String of(Instant instant) {
    return CLOCK.format(instant.atZone(Japan.ZONE));
  }

  /** 14:05 as the end of something that day: midnight, where the day ends, is 24:00. */
  public static String ofEnd(Instant instant) {
    String clock = of(instant);
    return clock.equals("0:00") ? "24:00" : clock;
  }

  /** 2026年11月21日 14:05, never later than the instant. */
  public static String withDay(Locale language, Instant instant) {
    return in(language, instant.atZone(Japan.ZONE), "yyyy年M月d日 H:mm", "d MMMM yyyy, H:mm");
  }

  /**
   * The first full minute that is not before the instant, so that nobody comes back too early:
   * 14:06. Source: requirement L-5.
   */
  public static String roundedUp(Instant instant) {
    return CLOCK.format(nextFullMinute(instant));
  }

  /** The day of {@link #roundedUp}: 11月21日. */
  public static String dayOfRoundedUp(Locale language, Instant instant) {
    return in(language, nextFullMinute(instant), "M月d日", "d MMMM");
  }

  private static ZonedDateTime nextFullMinute(Instant instant) {
    Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
    return (minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES))
        .atZone(Japan.ZONE);
  }

  private static String in(Locale language, TemporalAccessor time, String ja, String en) {
    boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return DateTimeFormatter.ofPattern(english ? en : ja, Locale.ENGLISH).format(time);
  }
}
