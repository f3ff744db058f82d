package org.tenbiki.application.certificate;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.IssuanceRepository;

/** Ends what a crash left half-way: every node may do it, at any time, as often as it likes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReservationSweepService {
  private static final Logger LOG = Logger.getLogger(ReservationSweepService.class.getName());

  /** Far longer than any signing takes. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int BATCH = 100;

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
    List<Long> abandoned = certificates.reservedBefore(clock.instant().minus(PATIENCE), BATCH);
    return each(abandoned, signingSteps::abandon);
  }

  /**
   * Wipes passwords and files whose time is over. Source: requirement C-5.
   *
   * @return how many there were
   */
  public int wipeExpired() {
    List<Long> expired = issuances.expiredAndSealed(clock.instant(), BATCH);
    return each(expired, expiry::wipe);
  }

  /** A row that cannot be worked on must not stand in the way of those behind it. */
  private static int each(List<Long> ids, LongConsumer work) {
    int done = 0;
    for (long id : ids) {
      try {
        work.accept(id);
        done++;
      } catch (EJBException | PersistenceException e) {
        LOG.log(Level.SEVERE, e, () -> "row " + id + " was left to the next sweep");
      }
    }
    return done;
  }
}
