package org.tenbiki.application.member;

import java.util.OptionalInt;
import org.tenbiki.domain.shared.ErrorCode;

/** What came of a change of the own password. */
public sealed interface PasswordChangeResult {
  /**
   * Every session of the user ends with the next request, but the one that is told of this.
   *
   * @param passwordVersion for the session in which it was changed
   */
  record Changed(int passwordVersion) implements PasswordChangeResult {}

  /**
   * The current password was wrong, and counted.
   *
   * @param remaining tries before the lock, if they are to be told
   */
  record Wrong(OptionalInt remaining) implements PasswordChangeResult {}

  /**
   * The current one was right, but the new one is not taken, which was written down.
   *
   * @param why what is wrong with the new one
   */
  record NotTaken(ErrorCode why) implements PasswordChangeResult {}

  /** Locked or blocked, by this try or before: the session ends with the next request. */
  record Locked() implements PasswordChangeResult {}
}
