package org.tenbiki.domain.deduction;

import java.time.Instant;
import java.util.Optional;

/** Where it is kept what programs sent. */
public interface SentResultRepository {
  /**
   * Waits while another transaction is about to take the same key.
   *
   * @return false if the key is taken; then the transaction can only be given up
   */
  boolean add(SentResult sent);

  /** Under that key of that user; empty if there is none, or no more. */
  Optional<SentResult> find(long userId, String key);

  /** Empty if there is none, no more, or it is another user's. */
  Optional<SentResult> find(long userId, long id);

  /** How many there were. */
  int removeBefore(Instant time);
}
