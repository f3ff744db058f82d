package org.tenbiki.application.deduction.upload;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.tenbiki.application.shared.DueRows;
import org.tenbiki.domain.deduction.DeductionUploadRepository;
import org.tenbiki.domain.shared.BusinessRuleException;

/**
 * Checks uploaded files beside the requests that brought them. A check is claimed in the database,
 * lives as long as it tells how far it is, and is begun anew by any node if it tells nothing more.
 * Source: requirement K-9.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileCheckService {
  @Inject DeductionUploadRepository uploads;
  @Inject FileCheckStepService steps;
  @Inject CheckSeats seats;
  @Inject Clock clock;

  /** As soon as a file is stored; without it the timer comes some seconds later. */
  @Asynchronous
  public void start() {
    checkWaiting();
  }

  /** All that nobody checks, until none is left; nothing if this node has enough to do. */
  public void checkWaiting() {
    seats.use(this::checkAll);
  }

  private void checkAll() {
    int done;
    do {
      done =
          DueRows.each(
              "check of upload",
              uploads.unchecked(clock.instant(), DueRows.MOST_A_RUN),
              this::check);
    } while (done > 0);
  }

  private boolean check(long uploadId) {
    Optional<Integer> tryNumber = steps.claim(uploadId);
    if (tryNumber.isEmpty()) {
      return false;
    }
    try {
      steps.check(uploadId, tryNumber.get());
    } catch (BusinessRuleException e) {
      steps.fail(uploadId, tryNumber.get(), e.code());
    }
    return true;
  }
}
