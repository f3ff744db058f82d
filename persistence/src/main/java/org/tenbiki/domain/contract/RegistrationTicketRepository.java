package org.tenbiki.domain.contract;

import java.time.Instant;
import java.util.Optional;

/** Where registration tickets are kept. */
public interface RegistrationTicketRepository {
  void add(RegistrationTicket ticket);

  Optional<RegistrationTicket> findByTokenHash(String tokenHash);

  /** Holds the row until the transaction ends. */
  RegistrationTicket lock(long id);

  /** Removes those that open nothing any more. */
  int removeExpired(Instant now);
}
