package org.tenbiki.domain.deduction;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.DeductionKind;

/**
 * What an uploaded file is meant for.
 *
 * @param batchId null for a request, which has no list yet
 * @param accountId null where the contract has none
 */
public record UploadTarget(
    long institutionId,
    long contractId,
    @Nullable Long batchId,
    @Nullable Long accountId,
    DeductionKind kind,
    YearMonth month,
    BatchDates dates) {}
