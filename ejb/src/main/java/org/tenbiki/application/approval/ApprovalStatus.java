package org.tenbiki.application.approval;

import java.time.LocalDate;

/** How a user stands with the approval password. Source: requirements D-5 and D-9. */
public sealed interface ApprovalStatus {
  /** The profile has none, or this user confirms nothing. */
  record NotNeeded() implements ApprovalStatus {}

  /** The user approves and was given none: it confirms nothing until its master gives one. */
  record Missing() implements ApprovalStatus {}

  /** The user chooses the first one before everything else. */
  record ToBeSet() implements ApprovalStatus {}

  /** Somebody else gave it, or it ran out: the user changes it before everything else. */
  record MustChange() implements ApprovalStatus {}

  /**
   * @param lastDay on which it confirms
   * @param near whether that is so near that the user is warned
   */
  record Valid(LocalDate lastDay, boolean near) implements ApprovalStatus {}

  /** Whether the user may go on to the pages. */
  default boolean isSettled() {
    return isWithout() || this instanceof Valid;
  }

  /** Whether the user has none and cannot choose one. */
  default boolean isWithout() {
    return this instanceof NotNeeded || this instanceof Missing;
  }
}
