package org.tenbiki.domain.deduction;

import java.util.Collection;
import java.util.List;

/** Where answers to lists are kept, and how lists came to their states. */
public interface DeductionAnswerRepository {
  void add(DeductionAnswer answer);

  /** Those of some rows; rows without an answer have none. */
  List<DeductionAnswer> ofRows(long batchId, Collection<Integer> positions);

  void add(DeductionStep step);

  /** In their order. */
  List<DeductionStep> stepsOf(long batchId);
}
