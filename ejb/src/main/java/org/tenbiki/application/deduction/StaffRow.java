package org.tenbiki.application.deduction;

import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.AnsweredRow;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.UndeductibleReason;

/**
 * A row of a list as staff see it.
 *
 * @param name as it is written; its kana if the file told no more
 * @param lastAmount yen of the month before; null if there was none
 * @param amount yen that it asks for, 0 if it asks for nothing
 * @param outcome null if it asks for nothing
 * @param reason null unless it was not deducted
 */
public record StaffRow(
    String key,
    String employeeNumber,
    String name,
    Product product,
    ListDifference difference,
    @Nullable Long lastAmount,
    long amount,
    @Nullable Outcome outcome,
    @Nullable UndeductibleReason reason,
    String note) {
  static StaffRow of(AnsweredRow row) {
    RequestLine line = row.compared().line();
    return new StaffRow(
        line.key(),
        line.employeeNumber(),
        line.name().isEmpty() ? line.kana() : line.name(),
        line.product(),
        row.compared().difference(),
        row.compared().lastAmount(),
        row.compared().isRequested() ? line.amount() : 0,
        row.outcome(),
        row.answer().reason(),
        row.answer().note());
  }
}
