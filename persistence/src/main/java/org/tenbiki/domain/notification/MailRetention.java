package org.tenbiki.domain.notification;

import java.time.Instant;
import org.tenbiki.domain.shared.Japan;

/**
 * How long mails are kept that went or never will: long enough to answer a member who asks for one,
 * not longer, because they hold names and addresses.
 *
 * @param days in Japan, 30 to 3,653
 */
public record MailRetention(int days) {
  private static final int LEAST = 30;
  private static final int MOST = 3653;

  public MailRetention {
    if (days < LEAST || days > MOST) {
      throw new IllegalArgumentException("mails kept for " + days + " days");
    }
  }

  /** What was written before this instant is not kept: the beginning of a day. */
  public Instant keptFrom(Instant now) {
    return Japan.dayOf(now).minusDays(days).atStartOfDay(Japan.ZONE).toInstant();
  }
}
