package org.tenbiki.domain.credential;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where credentials are kept. */
public interface CredentialRepository {
  void add(Credential credential);

  /** Without a lock: for showing, never for comparing. */
  Credential get(long id);

  /** The same for one that may not be there. */
  Optional<Credential> find(long id);

  /** Holds the row until the transaction ends, so that comparisons of one password queue up. */
  Credential lock(long id);

  /** The same for one that may have been removed. */
  Optional<Credential> lockIfThere(long id);

  /** Nothing refers to it any more. */
  void remove(Credential credential);

  /** Locks that ran out at that time and are not yet written down as open, at most that many. */
  List<Long> endedLocks(Instant now, int most);

  /** One of those, held until the transaction ends; empty if it is none or another holds it. */
  Optional<Credential> lockEnded(long id, Instant now);

  /**
   * Like {@link #lock}, for identifiers that do not exist: made if it is not there yet. Two nodes
   * that make the same one at once fail, and find it when they try again.
   *
   * @param id of {@link Credential#idOfUnknown}
   * @param decoy the hash that it gets when it is made
   */
  Credential lockUnknown(long id, String decoy);
}
