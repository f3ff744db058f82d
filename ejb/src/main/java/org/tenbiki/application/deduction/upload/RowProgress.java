package org.tenbiki.application.deduction.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntConsumer;

/**
 * Counts rows as they are read, and tells the number twice a second: each time is a transaction of
 * its own, and who waits for less than a second asks for none. Source: requirement K-9.
 */
final class RowProgress implements IntConsumer {
  static final Duration PAUSE = Duration.ofMillis(500);

  /** Rows between two looks at the clock. */
  static final int STEP = 100;

  private final Clock clock;
  private final IntConsumer listener;
  private Instant told;
  private int rows;

  RowProgress(Clock clock, IntConsumer listener) {
    this.clock = clock;
    this.listener = listener;
    told = clock.instant();
  }

  @Override
  public void accept(int row) {
    rows++;
    if (rows % STEP == 0) {
      tell(clock.instant());
    }
  }

  private void tell(Instant now) {
    if (now.isBefore(told.plus(PAUSE))) {
      return;
    }
    listener.accept(rows);
    told = now;
  }

  int rows() {
    return rows;
  }
}
