package org.tenbiki.application.deduction.step;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;

/** The transactions of {@link ListReminderService}, which alone calls this. */
@Stateless
public class ListReminderStepService {
  @Inject DeductionBatchRepository batches;
  @Inject ListMails mails;
  @Inject Clock clock;

  /**
   * Mails and the end of the reminder are one transaction: there is one or the other only if there
   * are both.
   *
   * @return false if another node was quicker, or the member has answered meanwhile
   */
  public boolean remind(long batchId) {
    DeductionBatch batch = batches.lock(batchId);
    if (!batch.isToRemindAt(clock.instant())) {
      return false;
    }
    mails.remind(batch);
    batch.remindOn(null);
    return true;
  }
}
