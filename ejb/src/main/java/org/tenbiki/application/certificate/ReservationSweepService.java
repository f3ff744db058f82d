package org.tenbiki.application.certificate;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tenbiki.application.shared.DueRows;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.IssuanceRepository;

/** Ends what a crash left half-way: every node may do it, at any time, as often as it likes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReservationSweepService {
  /** Far longer than any signing takes. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Inject CertificateRepository certificates;
  @Inject IssuanceRepository issuances;
  @Inject SigningStepService signingSteps;
  @Inject IssuanceExpiryService expiry;
  @Inject Clock clock;

  /**
   * Voids reservations whose signing did not come to its end.
   *
   * @return how many there were
   */
  public int voidAbandoned() {
    Instant before = clock.instant().minus(PATIENCE);
    return DueRows.each(
        "reservation",
        certificates.reservedBefore(before, DueRows.MOST_A_RUN),
        signingSteps::abandon);
  }

  /**
   * Wipes passwords and files whose time is over. Source: requirement C-5.
   *
   * @return how many there were
   */
  public int wipeExpired() {
    return DueRows.each(
        "issue", issuances.expiredAndSealed(clock.instant(), DueRows.MOST_A_RUN), expiry::wipe);
  }
}
