package org.tenbiki.launcher;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** How far the demo moves the product's clock. */
final class ClockOffset {
  private static final String VARIABLE = "TENBIKI_CLOCK_OFFSET";

  private ClockOffset() {}

  /**
   * Zero if it is not set.
   *
   * @throws CannotPrepareException if it is no ISO 8601 duration
   */
  static Duration of(Map<String, String> environment) {
    String offset = environment.getOrDefault(VARIABLE, "");
    try {
      return offset.isBlank() ? Duration.ZERO : Duration.parse(offset);
    } catch (DateTimeParseException e) {
      throw new CannotPrepareException(
          VARIABLE + " is not a duration such as P1D or -PT59M: " + offset);
    }
  }
}
