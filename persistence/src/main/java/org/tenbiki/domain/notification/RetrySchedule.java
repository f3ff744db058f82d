package org.tenbiki.domain.notification;

import java.time.Duration;

/**
 * When a mail is tried again: each delay is twice the one before.
 *
 * @param first delay after the first failed try, positive
 * @param tries altogether, at least 1; parked after the last
 */
public record RetrySchedule(Duration first, int tries) {
  public RetrySchedule {
    if (first.isNegative() || first.isZero() || tries < 1 || tries > 20) {
      throw new IllegalArgumentException("first " + first + ", tries " + tries);
    }
  }

  /**
   * @param failed how many tries failed so far, at least 1
   */
  public Duration delayAfter(int failed) {
    return first.multipliedBy(1L << (failed - 1));
  }
}
