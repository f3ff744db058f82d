package org.tenbiki.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** How often a certificate may be shown by programs, on each node. */
@ApplicationScoped
public class ProgramPace {
  static final int MOST_A_MINUTE = 120;
  private static final int SECONDS = 60;

  @Inject Clock clock;

  private final Map<String, Integer> counts = new HashMap<>();
  private long minute;

  /**
   * @return 0 if it may, else the seconds until it may again
   */
  synchronized int secondsToWait(String fingerprint) {
    long now = clock.instant().getEpochSecond();
    if (now / SECONDS != minute) {
      minute = now / SECONDS;
      counts.clear();
    }
    return counts.merge(fingerprint, 1, Integer::sum) <= MOST_A_MINUTE
        ? 0
        : SECONDS - (int) (now % SECONDS);
  }
}
