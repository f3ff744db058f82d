package org.tenbiki.application.deduction.answer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.domain.deduction.SentResult;
import org.tenbiki.domain.deduction.SentResultRepository;

/** Forgets what programs sent long ago. */
@Stateless
public class SentResultExpiryService {
  @Inject SentResultRepository sent;
  @Inject Clock clock;

  /**
   * @return how many there were
   */
  public int removeOld() {
    return sent.removeBefore(clock.instant().minus(SentResult.KEPT));
  }
}
