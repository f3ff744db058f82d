package org.tenbiki.domain.secondfactor;

import java.time.Duration;
import java.time.Instant;

/** How long one code of an app or token holds. Source: requirement B-2, RFC 6238 §4. */
public enum TotpStep {
  SECONDS_30(30),
  SECONDS_60(60);

  private final int seconds;

  TotpStep(int seconds) {
    this.seconds = seconds;
  }

  public Duration duration() {
    return Duration.ofSeconds(seconds);
  }

  /** The number of that instant's step, counted from 1970. */
  public long at(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), seconds);
  }

  /** The first instant of the step of that number. */
  public Instant startOf(long number) {
    return Instant.ofEpochSecond(Math.multiplyExact(number, (long) seconds));
  }
}
