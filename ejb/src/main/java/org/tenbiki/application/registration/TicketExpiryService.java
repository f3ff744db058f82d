package org.tenbiki.application.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.domain.contract.RegistrationTicketRepository;

/** Removes registration tickets that open nothing any more. */
@Stateless
public class TicketExpiryService {
  @Inject RegistrationTicketRepository tickets;
  @Inject Clock clock;

  /**
   * @return how many there were
   */
  public int removeExpired() {
    return tickets.removeExpired(clock.instant());
  }
}
