package org.tenbiki.application.deduction.upload;

import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.UploadedFile;

/**
 * The form by which staff upload a list. Source: requirement K-1.
 *
 * @param accountId null where the contract has none
 * @param kind a name of {@code DeductionKind}
 * @param month YYYY-MM
 * @param deductionDate YYYY-MM-DD, as the others
 * @param cutOff empty for the one that the calendar gives
 * @param again that a file which was uploaded before is meant once more
 */
public record PrepareList(
    long contractId,
    @Nullable Long accountId,
    String kind,
    String month,
    String deductionDate,
    String depositDate,
    String cutOff,
    UploadedFile file,
    boolean again) {}
