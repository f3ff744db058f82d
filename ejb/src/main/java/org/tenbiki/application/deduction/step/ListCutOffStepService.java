package org.tenbiki.application.deduction.step;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;

/** The transactions of {@link ListCutOffService}, which alone calls this. */
@Stateless
public class ListCutOffStepService {
  @Inject DeductionBatchRepository batches;
  @Inject ListSteps steps;
  @Inject Clock clock;

  /**
   * @return false if another node was quicker, or staff opened it again
   */
  public boolean close(long batchId) {
    DeductionBatch batch = batches.lock(batchId);
    if (!BatchAct.PASS_CUT_OFF.isPossibleIn(batch.state()) || !batch.isCutOffAt(clock.instant())) {
      return false;
    }
    steps.passCutOff(batch);
    return true;
  }
}
