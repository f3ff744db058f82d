package org.tenbiki.application.calendar;

import java.time.LocalDate;
import java.util.List;
import org.tenbiki.domain.shared.Violation;

/** What came of adding a holiday. */
public sealed interface HolidayResult {
  record Added(LocalDate day) implements HolidayResult {}

  record Invalid(List<Violation> violations) implements HolidayResult {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }
}
