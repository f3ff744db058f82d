package org.tenbiki.domain.deduction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where answers to lists are kept, and how lists came to their states. */
public interface DeductionAnswerRepository {
  void add(DeductionAnswer answer);

  /** Those of some rows; rows without an answer have none. */
  List<DeductionAnswer> ofRows(long batchId, Collection<Integer> positions);

  /** The versions of all answers to a list, added up: more with every change of any of them. */
  long versions(long batchId);

  /**
   * The ids of lists that were never submitted and whose last answer is older than that.
   *
   * @param most how many
   */
  List<Long> neverSubmitted(long institutionId, Instant lastChange, int most);

  /** Every answer to a list that was never submitted; none if it was, or one is younger. */
  int removeNeverSubmitted(long batchId, Instant lastChange);

  void add(DeductionStep step);

  /** In their order. */
  List<DeductionStep> stepsOf(long batchId);
}
