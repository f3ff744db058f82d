package org.tenbiki.domain.credential;

/** What came of comparing a password. */
public sealed interface Attempt {
  record Right() implements Attempt {}

  /**
   * @param after the state after counting, locked if this was the last allowed failure
   * @param remaining further wrong passwords until the next lock, if still open
   */
  record Wrong(LockState after, int remaining) implements Attempt {
    /** Whether this failure locked or blocked. */
    public boolean locks() {
      return after.status() != LockStatus.OPEN;
    }
  }

  /** Locked or blocked: the hash was not touched. Source: requirement L-7. */
  record NotCompared(LockState state) implements Attempt {}
}
