package org.tenbiki.application.deduction;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.BatchState;

/**
 * A list as members see it. Source: requirements K-1 and K-2.
 *
 * @param account null where rights do not depend on accounts
 * @param requestedCount rows that ask for money
 * @param requestedAmount yen
 * @param daysLeft until the cut-off, 0 on its day; null if nothing is to be done until then
 */
public record ListRow(
    long id,
    DeductionKind kind,
    YearMonth month,
    @Nullable AccountRow account,
    int requestedCount,
    long requestedAmount,
    LocalDate deduction,
    LocalDate deposit,
    LocalDate cutOff,
    BatchState state,
    @Nullable Long daysLeft) {}
