package org.tenbiki.domain.deduction;

import org.jspecify.annotations.Nullable;

/**
 * What became of one requested deduction. Source: requirement K-3.
 *
 * @param reason 控除不能, null if it was deducted
 * @param depositStopped 入金中止
 * @param note empty if there is none
 */
public record Answer(@Nullable UndeductibleReason reason, boolean depositStopped, String note) {
  /** 控除済, which needs no answer. */
  public static final Answer DEDUCTED = new Answer(null, false, "");

  public Outcome outcome() {
    if (depositStopped) {
      return Outcome.STOPPED;
    }
    return reason == null ? Outcome.PAYABLE : Outcome.UNDEDUCTIBLE;
  }
}
