package org.tenbiki.application.deduction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.AnsweredRow;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.UndeductibleReason;

/**
 * A row of a list with its answer, as pages show it. Source: requirements K-2 and K-3.
 *
 * @param amount yen; of a row that asks for nothing what was deducted last
 * @param lastAmount of the month before, null if it was not there
 * @param outcome null if the row asks for nothing
 * @param reason null if it was deducted
 * @param version of the answer, 0 if there never was one
 * @param by who answered, empty if nobody did
 * @param at null if nobody did
 */
public record LineRow(
    int position,
    String key,
    String employeeNumber,
    String unit,
    String name,
    Product product,
    long amount,
    @Nullable Long lastAmount,
    ListDifference difference,
    @Nullable Outcome outcome,
    @Nullable UndeductibleReason reason,
    boolean depositStopped,
    String note,
    int version,
    String by,
    @Nullable Instant at) {

  /** Whether the member is asked for its amount: not of 停止. */
  public boolean asking() {
    return outcome != null;
  }

  /** Yen of the month before, which a row that asks for nothing tells itself; null if none. */
  public @Nullable Long amountBefore() {
    return lastAmount == null && !asking() ? Long.valueOf(amount) : lastAmount;
  }

  static LineRow of(AnsweredRow row, String by) {
    RequestLine line = row.compared().line();
    return new LineRow(
        row.position(),
        line.key(),
        line.employeeNumber(),
        line.unit(),
        line.name().isEmpty() ? line.kana() : line.name(),
        line.product(),
        line.amount(),
        row.compared().lastAmount(),
        row.compared().difference(),
        row.outcome(),
        row.answer().reason(),
        row.answer().depositStopped(),
        row.answer().note(),
        row.version(),
        by,
        row.changedAt());
  }
}
