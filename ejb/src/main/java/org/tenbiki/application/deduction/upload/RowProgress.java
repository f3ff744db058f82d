package org.tenbiki.application.deduction.upload;

import java.util.function.IntConsumer;

/**
 * Counts rows as they are read, and tells the number now and then: early that it goes on, later
 * seldom, because each time is a transaction of its own.
 */
final class RowProgress implements IntConsumer {
  private static final int FIRST = 1_000;
  private static final int EACH = 10_000;

  private final IntConsumer listener;
  private int rows;

  RowProgress(IntConsumer listener) {
    this.listener = listener;
  }

  @Override
  public void accept(int row) {
    rows++;
    if (rows == FIRST || rows % EACH == 0) {
      listener.accept(rows);
    }
  }

  int rows() {
    return rows;
  }
}
