package org.tenbiki.domain.contract;

import java.time.Instant;
import java.util.Optional;

/** Where registration tickets are kept. */
public interface RegistrationTicketRepository {
  void add(RegistrationTicket ticket);

  Optional<RegistrationTicket> findByTokenHash(String tokenHash);

  /** Holds the row until the transaction ends; empty if it was removed meanwhile. */
  Optional<RegistrationTicket> lock(long id);

  /**
   * Ends those of a contract: the initial password that opened them no longer holds. Called under
   * the row lock of the contract's credential, so that no further one is on its way.
   */
  void closeAll(long contractId, Instant now);

  /** Removes those that open nothing any more. */
  int removeExpired(Instant now);
}
