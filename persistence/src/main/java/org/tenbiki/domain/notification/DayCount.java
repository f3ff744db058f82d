package org.tenbiki.domain.notification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that are left, which a mail tells as of the day on which it is sent, however late that
 * is. Until then {@link #PLACE} stands where they belong. Source: requirement C-9.
 */
final class DayCount {
  /** A code point that is no character, so that no name and no template holds it. */
  static final int MARK = 0xFDD0;

  static final String PLACE = Character.toString(MARK);

  private DayCount() {}

  static String filledIn(String text, LocalDate today, LocalDate lastDay) {
    long days = Math.max(0, ChronoUnit.DAYS.between(today, lastDay));
    return text.replace(PLACE, String.valueOf(days));
  }
}
