package org.tenbiki.application.approval;

import java.util.OptionalInt;
import org.tenbiki.domain.shared.ErrorCode;

/** What came of asking for the approval password. Only {@link #admits} lets an act go on. */
public sealed interface ApprovalResult {
  /** It was right. */
  record Confirmed() implements ApprovalResult {}

  /** The institution's profile has none. */
  record NotAsked() implements ApprovalResult {}

  /**
   * It was wrong, and counted.
   *
   * @param remaining tries before the lock, if they are to be told
   */
  record Wrong(OptionalInt remaining) implements ApprovalResult {}

  /** Locked or blocked, by this try or before: the session ends with the next request. */
  record Locked() implements ApprovalResult {}

  /**
   * The current one was right, but the new one is not taken, which was written down.
   *
   * @param why what is wrong with the new one
   */
  record NotTaken(ErrorCode why) implements ApprovalResult {}

  /** The user is to set one, or it confirms nothing until it is changed. It was not compared. */
  record MustChange() implements ApprovalResult {}

  /** There is none, and only the user's master can give one. */
  record Missing() implements ApprovalResult {}

  default boolean admits() {
    return this instanceof Confirmed || this instanceof NotAsked;
  }
}
