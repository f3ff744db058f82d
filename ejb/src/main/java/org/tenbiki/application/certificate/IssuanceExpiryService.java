package org.tenbiki.application.certificate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tenbiki.domain.certificate.Issuance;
import org.tenbiki.domain.certificate.IssuanceRepository;

/** The transaction that wipes one issue whose pages are over. */
@Stateless
public class IssuanceExpiryService {
  /** So long a browser may still hold the cookie and be told that the pages are over. */
  private static final Duration KEPT = Duration.ofDays(1);

  @Inject IssuanceRepository issuances;
  @Inject Clock clock;

  /** Removes what was closed long ago; the audit trail has its story. */
  public int removeClosed() {
    return issuances.removeClosedBefore(clock.instant().minus(KEPT));
  }

  /**
   * Leaves a signing that runs to its own end or to the sweep.
   *
   * @return whether there was something to wipe
   */
  public boolean wipe(long issuanceId) {
    Optional<Issuance> over = issuances.lockExpired(issuanceId, clock.instant());
    over.ifPresent(Issuance::close);
    return over.isPresent();
  }
}
