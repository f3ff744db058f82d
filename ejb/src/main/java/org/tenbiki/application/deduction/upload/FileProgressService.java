package org.tenbiki.application.deduction.upload;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.domain.deduction.DeductionUpload;
import org.tenbiki.domain.deduction.DeductionUploadRepository;

/** Tells how far a check is while its own transaction is open; called by the check alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FileProgressService {
  @Inject DeductionUploadRepository uploads;
  @Inject Clock clock;

  /**
   * @throws IllegalStateException if another try counts by now
   */
  public void read(long uploadId, int tryNumber, int rows) {
    DeductionUpload upload =
        uploads
            .lock(uploadId)
            .filter(found -> found.isClaimedBy(tryNumber))
            .orElseThrow(
                () -> new IllegalStateException("upload " + uploadId + " is checked elsewhere"));
    upload.read(rows, clock.instant());
  }
}
