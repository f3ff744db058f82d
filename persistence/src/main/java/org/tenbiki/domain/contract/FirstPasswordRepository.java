package org.tenbiki.domain.contract;

import java.util.Optional;

/** Where first passwords wait for their paper. */
public interface FirstPasswordRepository {
  void add(FirstPassword password);

  Optional<FirstPassword> findByUser(long userId);
}
