package org.tenbiki.application.deduction.staff;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.BatchState;

/**
 * Which lists staff look for.
 *
 * @param contract prefix of a contract's number or name; empty = all
 * @param month null for any
 * @param state null for any
 * @param near only those that can still be answered and whose cut-off comes near
 */
public record ListFilter(
    String contract, @Nullable YearMonth month, @Nullable BatchState state, boolean near) {}
