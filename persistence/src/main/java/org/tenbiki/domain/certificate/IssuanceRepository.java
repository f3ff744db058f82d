package org.tenbiki.domain.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where issues under way are kept. */
public interface IssuanceRepository {
  void add(Issuance issuance);

  Optional<Issuance> findByTokenHash(String tokenHash);

  Issuance get(long id);

  /** Holds the row until the transaction ends. */
  Issuance lock(long id);

  /** The issue that produces this certificate. */
  Optional<Issuance> findByCertificate(long certificateId);

  /**
   * The same, held until the transaction ends; empty too if it was removed meanwhile, as happens
   * some time after its end.
   */
  Optional<Issuance> lockOf(long certificateId);

  /** Removes those that were closed and whose end lies before that instant. */
  int removeClosedBefore(Instant instant);

  /** Ids of those whose end has come and that still hold something sealed. */
  List<Long> expiredAndSealed(Instant now, int most);

  /**
   * One of those, held until the transaction ends; empty if it is none, or another holds it, or its
   * signing still runs.
   */
  Optional<Issuance> lockExpired(long id, Instant now);
}
