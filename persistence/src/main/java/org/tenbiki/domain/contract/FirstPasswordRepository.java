package org.tenbiki.domain.contract;

import java.time.Instant;
import java.util.Optional;

/** Where first passwords wait for their paper. */
public interface FirstPasswordRepository {
  void add(FirstPassword password);

  Optional<FirstPassword> findByUser(long userId);

  /**
   * Forgets secrets that nobody may see any more.
   *
   * @return how many
   */
  int wipeExpired(Instant now);
}
