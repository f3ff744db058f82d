package org.tenbiki.application.deduction.answer;

/**
 * What a clerk typed for one row. Source: requirement K-3.
 *
 * @param version of the row's answer that the clerk saw, 0 if there was none
 * @param reason a name of {@code UndeductibleReason}, empty for 控除済
 */
public record RowAnswer(
    int position, int version, String reason, boolean depositStopped, String note) {}
