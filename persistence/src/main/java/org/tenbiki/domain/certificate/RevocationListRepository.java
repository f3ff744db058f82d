package org.tenbiki.domain.certificate;

import java.time.Instant;
import java.util.Optional;

/** Where signed CRLs are kept. */
public interface RevocationListRepository {
  void add(RevocationList list);

  Optional<RevocationList> newest();

  /** Whether a certificate was revoked or voided at or after that instant. */
  boolean revokedSince(Instant instant);

  /** Removes all but the newest few. */
  void removeBefore(long crlNumber);
}
