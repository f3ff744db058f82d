package org.tenbiki.domain.credential;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where credentials are kept. */
public interface CredentialRepository {
  void add(Credential credential);

  /** Without a lock: for showing, never for comparing. */
  Credential get(long id);

  /** Holds the row until the transaction ends, so that comparisons of one password queue up. */
  Credential lock(long id);

  /** Locks that ran out at that time and are not yet written down as open, at most that many. */
  List<Long> endedLocks(Instant now, int most);

  /** Empty if the slot was not used yet. */
  Optional<Long> credentialOfUnknown(int slot);

  void add(UnknownIdentifier unknown);

  /** Lets one transaction at a time take slots of unknown identifiers. */
  void lockUnknownIdentifiers();
}
