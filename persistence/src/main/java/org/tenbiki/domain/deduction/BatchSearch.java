package org.tenbiki.domain.deduction;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which lists staff look for.
 *
 * @param contract prefix of a contract's number or name; empty = all
 * @param month null for any
 * @param state null for any
 * @param endsBy those that a member can still answer, and whose cut-off is no later; null for all
 */
public record BatchSearch(
    String contract,
    @Nullable YearMonth month,
    @Nullable BatchState state,
    @Nullable LocalDate endsBy) {}
