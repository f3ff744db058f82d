package org.tenbiki.domain.deduction;

import org.jspecify.annotations.Nullable;

/**
 * What a result file says about a row of the list.
 *
 * @param position of the row in its list
 * @param reason null if it was deducted
 * @param depositStopped null if the form of the file cannot say it
 * @param note null if the form of the file cannot hold one
 */
public record ResultRow(
    int position,
    @Nullable UndeductibleReason reason,
    @Nullable Boolean depositStopped,
    @Nullable String note) {}
