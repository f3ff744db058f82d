package org.tenbiki.application.deduction.staff;

import java.time.YearMonth;

/** What became of a list that staff wanted to publish. Source: requirements K-1 and K-2. */
public sealed interface PublishResult {
  /** The member sees it. */
  record Published() implements PublishResult {}

  /**
   * Not published: its differences are others than they were shown.
   *
   * @param before the month of the list that it is compared with now
   */
  record ComparedAgain(YearMonth before) implements PublishResult {}
}
