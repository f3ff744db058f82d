package org.tenbiki.domain.staff;

import java.util.List;
import java.util.Optional;

/** Where requests are kept. */
public interface StaffRequestRepository {
  /** Fails if another with the same {@link RequestTarget#key} is pending. */
  void add(StaffRequest request);

  /** Holds the row until the transaction ends. */
  StaffRequest lock(long id);

  Optional<StaffRequest> find(long institutionId, long id);

  /** The one that waits for a decision on the same matter. */
  Optional<StaffRequest> findPending(String key);

  /**
   * Pending ones first, then by time, newest first.
   *
   * @param prefix of the target's name; empty = all
   */
  List<StaffRequest> search(long institutionId, String prefix, int first, int count);

  /** How many wait for a decision, were prepared by another and are not about that user. */
  long countPendingFor(long institutionId, long userId);

  /** How many {@link #search} would find in all. */
  long count(long institutionId, String prefix);
}
