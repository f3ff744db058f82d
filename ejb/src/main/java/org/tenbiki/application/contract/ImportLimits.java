package org.tenbiki.application.contract;

import java.time.Duration;

/**
 * How large a file of contracts may be, and how long it waits between dry run and import.
 *
 * @param rows most contracts in one file
 * @param kilobytes of 1,024 bytes
 */
public record ImportLimits(int rows, int kilobytes, Duration stay) {
  public ImportLimits {
    if (rows < 1 || kilobytes < 1 || stay.isNegative() || stay.isZero()) {
      throw new IllegalArgumentException(rows + " rows, " + kilobytes + " KB, " + stay);
    }
  }
}
