package org.tenbiki.application.contract;

import java.time.Duration;

/**
 * How large a file of contracts may be, and how long it waits between dry run and import.
 *
 * @param rows most contracts in one file
 * @param kilobytes of 1,024 bytes, at most {@value #MOST_KILOBYTES}: what an upload may hold at all
 */
public record ImportLimits(int rows, int kilobytes, Duration stay) {
  /** An upload that is larger is cut off before anybody looks at it. */
  public static final int MOST_KILOBYTES = 4_000;

  public ImportLimits {
    if (rows < 1
        || kilobytes < 1
        || kilobytes > MOST_KILOBYTES
        || stay.isNegative()
        || stay.isZero()) {
      throw new IllegalArgumentException(rows + " rows, " + kilobytes + " KB, " + stay);
    }
  }
}
