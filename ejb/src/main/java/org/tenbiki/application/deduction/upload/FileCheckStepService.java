package org.tenbiki.application.deduction.upload;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionUpload;
import org.tenbiki.domain.deduction.DeductionUploadRepository;
import org.tenbiki.domain.deduction.FileContents;
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.ResultRowStore;
import org.tenbiki.domain.deduction.UploadState;
import org.tenbiki.domain.deduction.UploadTarget;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/**
 * The transactions of {@link FileCheckService}, which alone calls this. What a check makes and that
 * it is done are one transaction: of a try that no longer counts nothing stays.
 */
@Stateless
public class FileCheckStepService {
  @Inject DeductionUploadRepository uploads;
  @Inject FileContents contents;
  @Inject DeductionBatchRepository batches;
  @Inject ContractRepository contracts;
  @Inject UserRepository users;
  @Inject ResultRowStore resultRows;
  @Inject ListUploadService lists;
  @Inject ResultFileReader results;
  @Inject FileProgressService progress;
  @Inject Clock clock;

  /**
   * @return the number of the try; empty if another node was quicker, or it was tried enough
   */
  public Optional<Integer> claim(long uploadId) {
    return uploads.lock(uploadId).flatMap(this::claim);
  }

  private Optional<Integer> claim(DeductionUpload upload) {
    Optional<Integer> tryNumber = upload.claim(clock.instant());
    if (upload.state() == UploadState.FAILED) {
      contents.remove(upload.file());
    }
    return tryNumber;
  }

  /**
   * @throws BusinessRuleException if it cannot be checked, whatever stands in the file
   */
  public void check(long uploadId, int tryNumber) {
    DeductionUpload upload =
        uploads
            .fresh(uploadId)
            .orElseThrow(() -> new IllegalStateException("upload " + uploadId + " is gone"));
    RowProgress read = new RowProgress(clock, rows -> progress.read(uploadId, tryNumber, rows));
    UploadedFile file = contents.read(upload.file()).orElseThrow();
    if (upload.direction() == FileDirection.REQUEST) {
      request(upload, file, tryNumber, read);
    } else {
      result(upload, file, tryNumber, read);
    }
  }

  private void request(DeductionUpload upload, UploadedFile file, int tryNumber, RowProgress read) {
    PreparedList prepared =
        lists.check(
            uploader(upload), form(upload.target(), file, upload.isAgain()), upload.file(), read);
    DeductionUpload checked = mustStillCount(upload.id(), tryNumber);
    if (prepared instanceof PreparedList.Ready ready) {
      checked.ready(ready.batchId(), read.rows());
    } else if (prepared instanceof PreparedList.Faulty faulty) {
      checked.faulty(faulty.rows(), faulty.count(), false);
      uploads.keepFaults(upload.id(), faulty.faults());
      contents.remove(upload.file());
    }
  }

  private void result(DeductionUpload upload, UploadedFile file, int tryNumber, RowProgress read) {
    UploadTarget target = upload.target();
    long batchId = Optional.ofNullable(target.batchId()).orElseThrow();
    DeductionBatch batch = batches.find(target.institutionId(), batchId).orElseThrow();
    ResultReading reading =
        results.read(batch, contracts.get(target.contractId()).number(), file.bytes(), read);
    DeductionUpload checked = mustStillCount(upload.id(), tryNumber);
    checked.recognised(reading.summary().form(), reading.named());
    if (reading.isFaultless()) {
      checked.ready(batchId, reading.summary().rows());
    } else {
      checked.faulty(reading.summary().rows(), reading.faults().count(), reading.hasUsableRows());
      uploads.keepFaults(upload.id(), reading.faults().kept());
    }
    if (checked.isApplicable()) {
      resultRows.add(upload.id(), reading.rows());
    } else {
      contents.remove(upload.file());
    }
  }

  private DeductionUpload mustStillCount(long uploadId, int tryNumber) {
    return uploads
        .lock(uploadId)
        .filter(upload -> upload.isClaimedBy(tryNumber))
        .orElseThrow(
            () -> new IllegalStateException("upload " + uploadId + " is checked elsewhere"));
  }

  /** Whoever uploaded it, with the rights of now. */
  private Actor uploader(DeductionUpload upload) {
    User user = users.get(upload.uploadedBy());
    if (user.isDeleted()) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
    return new Actor(
        user.id(),
        user.loginId(),
        user.role(),
        user.institutionId(),
        user.contractId(),
        upload.address());
  }

  private static PrepareList form(UploadTarget target, UploadedFile file, boolean again) {
    return new PrepareList(
        target.contractId(),
        target.accountId(),
        target.kind().name(),
        target.month().toString(),
        target.dates().deduction().toString(),
        target.dates().deposit().toString(),
        target.dates().cutOff().toString(),
        file,
        again);
  }

  /** Told to whoever waits. */
  public void fail(long uploadId, int tryNumber, ErrorCode why) {
    uploads
        .lock(uploadId)
        .filter(upload -> upload.isClaimedBy(tryNumber))
        .ifPresent(
            upload -> {
              upload.failed(why);
              contents.remove(upload.file());
            });
  }
}
