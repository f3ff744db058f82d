package org.tenbiki.application.deduction.upload;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.DeductionUpload;
import org.tenbiki.domain.deduction.UploadState;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * An uploaded file, as pages show it.
 *
 * @param batchId null for a request that is no list yet
 * @param rowsRead so far; in the end all, faulty ones too
 * @param faultCount all, also those that are not kept
 * @param failure null if the check did not fail
 * @param applicable whether its rows, or those without a fault, can become answers
 */
public record UploadView(
    long id,
    String contractNumber,
    DeductionKind kind,
    YearMonth month,
    @Nullable Long batchId,
    String fileName,
    int fileBytes,
    Instant uploadedAt,
    UploadState state,
    int rowsRead,
    int faultCount,
    @Nullable ErrorCode failure,
    boolean applicable) {
  static UploadView of(DeductionUpload upload, String contractNumber) {
    return new UploadView(
        upload.id(),
        contractNumber,
        upload.target().kind(),
        upload.target().month(),
        upload.target().batchId(),
        upload.file().name(),
        upload.file().bytes(),
        upload.uploadedAt(),
        upload.state(),
        upload.rowsRead(),
        upload.faultCount(),
        upload.failure(),
        upload.isApplicable());
  }
}
