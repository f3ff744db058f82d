package org.tenbiki.application.calendar;

import java.time.LocalDate;
import org.tenbiki.domain.shared.LocalizedText;

/**
 * A day of the calendar.
 *
 * @param name in both languages if it is a holiday by law, otherwise as staff typed it
 */
public record HolidayRow(LocalDate day, LocalizedText name, Kind kind) {
  /** Whose holiday it is. */
  public enum Kind {
    /** By law. */
    LAW,
    /** Of this institution only. */
    OWN,
    /** By law, but this institution works. */
    WORKED
  }
}
