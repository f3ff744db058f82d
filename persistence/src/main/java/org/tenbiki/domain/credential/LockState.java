package org.tenbiki.domain.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wrong passwords since the last right one. Source: requirements L-1, L-2 and L-8.
 *
 * @param status what the last lock did
 * @param failures wrong passwords since the last success or lock
 * @param locks locks since the last success
 * @param lockedUntil the first instant that is open again; null unless {@code LOCKED}, and null
 *     then too if a person must release it
 */
public record LockState(LockStatus status, int failures, int locks, @Nullable Instant lockedUntil) {
  /** Nothing wrong so far. */
  public static final LockState OPEN = new LockState(LockStatus.OPEN, 0, 0, null);

  public LockState {
    if (failures < 0 || locks < 0) {
      throw new IllegalArgumentException("failures " + failures + ", locks " + locks);
    }
    if (lockedUntil != null && status != LockStatus.LOCKED) {
      throw new IllegalArgumentException(status + " until " + lockedUntil);
    }
  }

  /** What holds at that instant: a lock that ran out is open, whether or not a timer ran. */
  public LockStatus statusAt(Instant now) {
    boolean ranOut = lockedUntil != null && !now.isBefore(lockedUntil);
    return ranOut ? LockStatus.OPEN : status;
  }

  /** Whether passwords are not compared at that instant. */
  public boolean isLockedAt(Instant now) {
    return statusAt(now) != LockStatus.OPEN;
  }

  /**
   * Counts a wrong password.
   *
   * @throws IllegalStateException if locked at that time: passwords are not compared then
   */
  public LockState withFailure(LockoutPolicy policy, Instant now) {
    if (isLockedAt(now)) {
      throw new IllegalStateException("compared while locked: " + this);
    }
    if (failures + 1 < policy.failuresPerLock()) {
      return new LockState(LockStatus.OPEN, failures + 1, locks, null);
    }
    if (policy.blocks(locks + 1)) {
      return new LockState(LockStatus.BLOCKED, 0, locks + 1, null);
    }
    return new LockState(LockStatus.LOCKED, 0, locks + 1, policy.lockEnd(now));
  }

  /** The lock ran out; the locks still count towards the block. */
  public LockState ranOut() {
    return new LockState(LockStatus.OPEN, failures, locks, null);
  }
}
