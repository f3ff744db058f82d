package org.tenbiki.domain.secondfactor;

import java.util.Optional;

/** Where cards and tokens are kept. */
public interface SecondFactorRepository {
  void add(SecondFactor factor);

  /** Revoked ones too. */
  Optional<SecondFactor> findByUser(long userId);

  /** The one whose wrong values that credential counts. */
  Optional<SecondFactor> findByCounter(long counterId);

  /** Holds the row until the transaction ends. */
  SecondFactor lock(long id);
}
