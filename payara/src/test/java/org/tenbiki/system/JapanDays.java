package org.tenbiki.system;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Calendar days in Japan, and how the product's clock gets there. */
final class JapanDays {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final LocalTime LATEST_START = LocalTime.of(23, 45);

  private JapanDays() {}

  static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** From the real clock back to noon of that day, far from its ends. */
  static Duration toNoonOf(LocalDate day) {
    return until(day.atTime(LocalTime.NOON), Instant.now());
  }

  /**
   * Zero, unless the day has ended or would end within a quarter of an hour: then so little before
   * zero that the product's day is still that one. A test that takes no longer sees one day only.
   */
  static Duration toStayOn(LocalDate day) {
    return toStayOn(day, Instant.now());
  }

  static Duration toStayOn(LocalDate day, Instant now) {
    Duration toLatest = until(day.atTime(LATEST_START), now);
    return toLatest.isNegative() ? toLatest : Duration.ZERO;
  }

  private static Duration until(LocalDateTime time, Instant now) {
    return Duration.ofMillis(Duration.between(now, time.atZone(ZONE)).toMillis());
  }

  /** 2027年11月21日. */
  static String text(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
