package org.tenbiki.domain.credential;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many wrong passwords lock, for how long, and how many locks block. Source: requirements L-1
 * and L-2.
 *
 * @param failuresPerLock consecutive wrong passwords that lock, at least 1
 * @param lockDuration how long a lock lasts, positive; null if only a person releases it
 * @param locksPerBlock the lock that blocks at once (閉塞), at least 1; null if none does
 */
public record LockoutPolicy(
    int failuresPerLock, @Nullable Duration lockDuration, @Nullable Integer locksPerBlock) {
  public LockoutPolicy {
    if (failuresPerLock < 1 || (locksPerBlock != null && locksPerBlock < 1)) {
      throw new IllegalArgumentException(
          "failuresPerLock " + failuresPerLock + ", locksPerBlock " + locksPerBlock);
    }
    if (lockDuration != null && (lockDuration.isZero() || lockDuration.isNegative())) {
      throw new IllegalArgumentException("lockDuration " + lockDuration);
    }
  }

  /** Whether the lock of that number, counted from 1, blocks at once. */
  boolean blocks(int lock) {
    return locksPerBlock != null && lock >= locksPerBlock;
  }

  /** The first instant that is open again after a lock at that time; null if a person releases. */
  @Nullable Instant lockEnd(Instant now) {
    return lockDuration == null ? null : now.plus(lockDuration);
  }
}
