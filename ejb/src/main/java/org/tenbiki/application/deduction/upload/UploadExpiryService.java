package org.tenbiki.application.deduction.upload;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.domain.deduction.DeductionUpload;
import org.tenbiki.domain.deduction.DeductionUploadRepository;

/**
 * Removes uploads a day after they came; what became of them stays, and so does what waits for its
 * check, however long no node ran. Source: requirement K-9.
 */
@Stateless
public class UploadExpiryService {
  @Inject DeductionUploadRepository uploads;
  @Inject Clock clock;

  /**
   * @return how many there were
   */
  public int removeOld() {
    return uploads.removeOlder(clock.instant().minus(DeductionUpload.KEPT));
  }
}
