package org.tenbiki.application.staff;

import org.tenbiki.domain.shared.ErrorCode;

/** What came of deciding on a request. Source: requirement S-2. */
public sealed interface Decision {
  /** Decided as asked; if approved, the act is done. */
  record Made() implements Decision {}

  /** Approved, but what it is about has changed: nothing was done, and the request is over. */
  record Outdated(ErrorCode why) implements Decision {}

  /** That person may not decide on it, or somebody did before. The attempt is written down. */
  record Refused(ErrorCode why) implements Decision {}
}
