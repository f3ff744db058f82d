package org.tenbiki.application.staff;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.application.shared.DueRows;
import org.tenbiki.domain.credential.CredentialRepository;

/**
 * Writes down that locks ended by themselves. The rule itself is a comparison of times, so that
 * nothing waits for this. Source: requirement L-8.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LockEndService {
  @Inject CredentialRepository credentials;
  @Inject LockEndStepService steps;
  @Inject Clock clock;

  /**
   * Ends the locks that ran out.
   *
   * @return how many
   */
  public int endLocks() {
    return DueRows.each(
        "lock", credentials.endedLocks(clock.instant(), DueRows.MOST_A_RUN), steps::end);
  }
}
