package org.tenbiki.domain.deduction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tenbiki.domain.shared.Sorting;

/** Where the rows of lists are kept. Tens of thousands at once, so they are no entities. */
public interface DeductionLineStore {
  /** Takes the rows of a list that is in the database already, in their order. */
  Loading load(long batchId);

  /**
   * What the rows of a later list are compared with: those that asked for money.
   *
   * @param named with what a fixed-length file cannot carry
   */
  LastMonth lastMonth(long batchId, boolean named);

  /** Every row, in the list's order, one after the other. */
  void each(long batchId, Consumer<ComparedLine> reader);

  /** Those positions that ask for money. */
  Map<Integer, AskedAmount> asked(long batchId, Collection<Integer> positions);

  /** What the rows that ask for money come to, by product and by what was answered. */
  List<ListSum> sums(long batchId);

  /**
   * Rows that match, with their answers.
   *
   * @param first how many come before, from 0
   * @param count how many at most
   */
  FoundRows find(long batchId, LineSearch search, Sorting<LineOrder> sorting, int first, int count);

  /** Those at some positions that ask for money, with their answers, in the list's order. */
  List<AnsweredRow> rows(long batchId, Collection<Integer> positions);

  /** How many rows of each difference there are; those that nothing differs in are among them. */
  Map<ListDifference, Integer> differences(long batchId);

  /** All of them. */
  void remove(long batchId);

  /** Rows on their way to the database, in the transaction of who began. */
  interface Loading extends AutoCloseable {
    void add(ComparedLine line);

    /** Without it, closing throws away what was added. */
    void finish();

    /**
     * The same of a list that leaves out rows of the list before: they are told behind all its own,
     * as 停止, which asks for no money.
     *
     * @param before the other list
     * @param leftOut positions in it
     */
    void finish(long before, Collection<Integer> leftOut);

    @Override
    void close();
  }
}
