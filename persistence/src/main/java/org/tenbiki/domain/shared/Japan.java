package org.tenbiki.domain.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar by which days are counted. Source: requirement C-7. */
public final class Japan {
  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private Japan() {}

  /** The calendar day in Japan at that instant. */
  public static LocalDate dayOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }
}
