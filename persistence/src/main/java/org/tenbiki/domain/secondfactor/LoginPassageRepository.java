package org.tenbiki.domain.secondfactor;

import java.time.Instant;
import java.util.Optional;

/** Where passages are kept, at most one a user. */
public interface LoginPassageRepository {
  void add(LoginPassage passage);

  Optional<LoginPassage> findByTokenHash(String tokenHash);

  /** Ends whatever that user has open. */
  void removeOf(long userId);

  /** Removes those that open nothing any more. */
  int removeExpired(Instant now);
}
