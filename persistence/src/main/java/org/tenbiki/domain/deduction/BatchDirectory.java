package org.tenbiki.domain.deduction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.tenbiki.domain.shared.Sorting;

/** An institution's lists as its staff look them up. Source: requirements K-8 and S-3. */
public interface BatchDirectory {
  List<ListedBatch> search(
      long institutionId, BatchSearch search, Sorting<BatchOrder> sorting, int first, int count);

  /** How many {@link #search} would find in all. */
  long count(long institutionId, BatchSearch search);

  /** How many lists of a month are in each state; states without any are left out. */
  Map<BatchState, Long> states(long institutionId, YearMonth month);

  /** How many lists of whatever month are in each state; states without any are left out. */
  Map<BatchState, Long> states(long institutionId);

  /** How many rows of the month before its file left out. */
  int leftOut(long batchId);

  /** The ids of lists that a member can still answer and whose reminder is due. */
  List<Long> toRemind(LocalDate today, int most);
}
