package org.tenbiki.application.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.tenbiki.domain.shared.Japan;

/** The hours of the manual as staff type them, and times of the clock in Japan. */
public final class HoursOfRokin {
  public static final String YEAR_END = "12/31、1/1、1/2、1/3";

  private HoursOfRokin() {}

  /** Monday to Friday from 8:00 to 20:00. */
  public static ChangeHours weekdays() {
    return weekdays("8:00", "20:00");
  }

  public static ChangeHours weekdays(String opens, String closes) {
    return new ChangeHours(false, week(opens), week(closes), true, YEAR_END);
  }

  private static Map<DayOfWeek, String> week(String time) {
    Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, day.getValue() <= DayOfWeek.FRIDAY.getValue() ? time : "");
    }
    return week;
  }

  public static Instant japan(String local) {
    return LocalDateTime.parse(local).atZone(Japan.ZONE).toInstant();
  }
}
