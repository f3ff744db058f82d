package org.tenbiki.system;

import java.nio.file.Path;
import java.time.Duration;

/** The product, started on ports and a data folder of its own. */
interface SystemUnderTest extends AutoCloseable {

  /**
   * Starts, or starts again on the same data, and returns once the entry page is served.
   *
   * @param clockOffset how far the product's clock is from the real one
   */
  void start(Duration clockOffset);

  default void start() {
    start(Duration.ZERO);
  }

  /** Stops as an operator would. */
  void stop();

  /** Ends every process of it at once, without warning. */
  void kill();

  Papers papers();

  /** Holds keys, database and log. */
  Path data();

  /** Stops what runs and forgets the data. */
  @Override
  void close();
}
