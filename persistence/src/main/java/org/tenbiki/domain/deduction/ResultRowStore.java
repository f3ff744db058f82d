package org.tenbiki.domain.deduction;

import java.time.Instant;
import java.util.List;

/** The rows of an uploaded result, and what becomes of the list's answers by them. */
public interface ResultRowStore {
  void add(long uploadId, List<ResultRow> rows);

  ResultCounts counts(long uploadId, long batchId);

  /**
   * In the list's order.
   *
   * @param first how many come before, from 0
   */
  List<ResultChange> changes(long uploadId, long batchId, int first, int most);

  /**
   * Makes them the list's answers, under the list's row lock.
   *
   * @return how many changed
   */
  int apply(long uploadId, long batchId, Instant now, long userId);

  void remove(long uploadId);
}
