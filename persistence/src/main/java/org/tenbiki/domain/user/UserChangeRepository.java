package org.tenbiki.domain.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where changes of users wait. */
public interface UserChangeRepository {
  void add(UserChange change);

  /** Draft or waiting; empty if the contract has none of that id, or no more. */
  Optional<UserChange> find(long contractId, long id);

  /** In the order in which they were typed. */
  List<UserChange> waiting(long contractId);

  /** What waits for that user of the contract; empty if nothing does. */
  default Optional<UserChange> waitingOf(long contractId, long userId) {
    return waiting(contractId).stream()
        .filter(change -> Long.valueOf(userId).equals(change.userId()))
        .findFirst();
  }

  /** Ids of the users whom those changes of the contract change; new ones have none. */
  List<Long> usersOf(long contractId, Set<Long> ids);

  /** Whether a new user of that login ID waits, of whatever contract that is served. */
  boolean isAwaited(String loginId);

  void remove(UserChange change);

  /** Drafts and what waits. */
  void removeOf(long contractId);

  /** Drafts that were never carried out. Returns how many there were. */
  int removeExpired(Instant now);
}
