package org.tenbiki.application.deduction.step;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.application.shared.DueRows;
import org.tenbiki.domain.deduction.BatchDirectory;
import org.tenbiki.domain.shared.Japan;

/** Tells members a business day before that a cut-off comes near. Source: requirement K-6. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ListReminderService {
  @Inject BatchDirectory directory;
  @Inject ListReminderStepService steps;
  @Inject Clock clock;

  /**
   * @return for how many lists
   */
  public int remindDue() {
    return DueRows.each(
        "reminder of list",
        directory.toRemind(Japan.dayOf(clock.instant()), DueRows.MOST_A_RUN),
        steps::remind);
  }
}
