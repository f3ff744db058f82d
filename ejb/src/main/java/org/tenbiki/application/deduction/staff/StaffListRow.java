package org.tenbiki.application.deduction.staff;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.BatchDates;
import org.tenbiki.domain.deduction.BatchState;

/**
 * A list as its institution's staff see it.
 *
 * @param number the contract's
 * @param name the contract's
 * @param count rows that ask for money
 * @param amount yen that they ask for
 * @param difference yen that came too much, or too little if it is negative; null if none was
 *     recorded
 */
public record StaffListRow(
    long id,
    long contractId,
    String number,
    String name,
    DeductionKind kind,
    YearMonth month,
    BatchDates dates,
    BatchState state,
    int count,
    long amount,
    @Nullable Long difference) {}
