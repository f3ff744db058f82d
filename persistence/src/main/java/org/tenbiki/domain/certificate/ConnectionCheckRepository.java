package org.tenbiki.domain.certificate;

import java.util.Optional;

/** Where it is kept which certificates have arrived. */
public interface ConnectionCheckRepository {
  void add(ConnectionCheck check);

  Optional<ConnectionCheck> find(long certificateId);
}
