package org.tenbiki.domain.credential;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wrong passwords since the last right one. Source: requirements L-1, L-2 and L-8.
 *
 * @param failures wrong passwords since the last success or lock
 * @param locks locks since the last success
 * @param lockedUntil the first instant that is open again, {@link Instant#MAX} if a person must
 *     release; null if never locked since the last success
 * @param blocked whether log-in is barred until a person releases it (閉塞)
 */
public record LockState(int failures, int locks, @Nullable Instant lockedUntil, boolean blocked) {
  /** Nothing wrong so far. */
  public static final LockState OPEN = new LockState(0, 0, null, false);

  public LockState {
    if (failures < 0 || locks < 0) {
      throw new IllegalArgumentException("failures " + failures + ", locks " + locks);
    }
  }

  /** A comparison of times alone, so that no timer need have run. */
  public boolean isLockedAt(Instant now) {
    return blocked || (lockedUntil != null && now.isBefore(lockedUntil));
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
      return new LockState(failures + 1, locks, lockedUntil, false);
    }
    Duration duration = policy.lockDuration();
    Instant until = duration == null ? Instant.MAX : now.plus(duration);
    return new LockState(0, locks + 1, until, locks + 1 >= policy.locksPerBlock());
  }
}
