package org.tenbiki.domain.notification;

import java.time.Duration;

/**
 * When a mail is tried again: each delay is twice the one before, up to the longest.
 *
 * @param first delay after the first failed try, positive
 * @param longest no delay is longer, at least the first
 * @param tries altogether, 1 to 20; parked after the last
 */
public record RetrySchedule(Duration first, Duration longest, int tries) {
  private static final int MOST = 20;

  public RetrySchedule {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("first " + first + ", longest " + longest);
    }
    if (tries < 1 || tries > MOST) {
      throw new IllegalArgumentException("tries " + tries);
    }
  }

  /**
   * @param failed how many tries failed so far, at least 1
   */
  public Duration delayAfter(int failed) {
    Duration delay = first.multipliedBy(1L << (failed - 1));
    return delay.compareTo(longest) > 0 ? longest : delay;
  }
}
