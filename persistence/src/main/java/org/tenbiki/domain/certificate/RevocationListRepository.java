package org.tenbiki.domain.certificate;

import java.util.Optional;

/** Where signed CRLs are kept. */
public interface RevocationListRepository {
  void add(RevocationList list);

  Optional<RevocationList> newest();

  /** Lets one transaction at a time sign a list. */
  void lockSigning();

  /** How many serial numbers were ever revoked or voided. */
  long revokedEver();

  /** Removes all but the newest few. */
  void removeBefore(long crlNumber);
}
