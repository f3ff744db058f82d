package org.tenbiki.application.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lock as staff and masters see it.
 *
 * @param state OPEN, LOCKED or BLOCKED now
 * @param until null unless LOCKED for a time
 */
public record LockView(String state, @Nullable Instant until, int failures) {
  /** Whether a person may release it. */
  public boolean isReleasable() {
    return !state.equals("OPEN");
  }
}
