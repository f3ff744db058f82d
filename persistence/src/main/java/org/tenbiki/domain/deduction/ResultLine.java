package org.tenbiki.domain.deduction;

import org.jspecify.annotations.Nullable;

/**
 * A row of a result: what became of a requested deduction. Source: formats.
 *
 * @param key 行番号
 * @param employeeNumber empty if the file has none
 * @param amount as requested, also where nothing was deducted
 * @param reason why nothing was deducted, null if it was
 * @param depositStopped 入金中止: not part of the payment, deducted or not
 * @param note empty if there is none
 */
public record ResultLine(
    String key,
    String employeeNumber,
    long amount,
    @Nullable UndeductibleReason reason,
    boolean depositStopped,
    String note) {
  /** 控除済. */
  public boolean isDeducted() {
    return reason == null;
  }
}
