package org.tenbiki.application.calendar;

import java.util.List;
import org.tenbiki.domain.shared.Violation;

/** What came of changing the service hours. */
public sealed interface HoursResult {
  record Changed() implements HoursResult {}

  record Invalid(List<Violation> violations) implements HoursResult {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }
}
