package org.tenbiki.enrolment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as this computer's clock shows them. */
final class LocalTimes {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private LocalTimes() {}

  static String text(Instant instant) {
    return FORM.format(instant.atZone(ZoneId.systemDefault()));
  }
}
