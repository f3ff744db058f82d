package org.tenbiki.domain.deduction;

import java.time.LocalDate;
import java.time.YearMonth;
import org.tenbiki.domain.contract.DeductionKind;

/**
 * Which list a file belongs to. Source: requirement K-1; formats, CSV.
 *
 * @param month 控除年月
 * @param deductionDate of which the fixed-length file has month and day
 */
public record BatchKey(
    String contractNumber, YearMonth month, DeductionKind kind, LocalDate deductionDate) {}
