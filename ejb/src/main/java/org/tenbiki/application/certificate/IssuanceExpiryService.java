package org.tenbiki.application.certificate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.domain.certificate.Issuance;
import org.tenbiki.domain.certificate.IssuanceRepository;
import org.tenbiki.domain.certificate.IssuanceState;

/** The transaction that wipes one issue whose pages are over. */
@Stateless
public class IssuanceExpiryService {
  @Inject IssuanceRepository issuances;
  @Inject Clock clock;

  /** Leaves a signing that runs to its own end or to the sweep. */
  public void wipe(long issuanceId) {
    Issuance issuance = issuances.lock(issuanceId);
    if (!issuance.isOpenAt(clock.instant()) && issuance.state() != IssuanceState.ISSUING) {
      issuance.close();
    }
  }
}
