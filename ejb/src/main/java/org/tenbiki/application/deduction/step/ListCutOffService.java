package org.tenbiki.application.deduction.step;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.application.shared.DueRows;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.shared.Japan;

/** Closes lists whose last day is over. Source: requirements K-4 and K-6. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ListCutOffService {
  @Inject DeductionBatchRepository batches;
  @Inject ListCutOffStepService steps;
  @Inject Clock clock;

  /**
   * @return how many
   */
  public int closeDue() {
    return DueRows.each(
        "cut-off of list",
        batches.pastCutOff(Japan.dayOf(clock.instant()), DueRows.MOST_A_RUN),
        steps::close);
  }
}
