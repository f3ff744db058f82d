package org.tenbiki.domain.notification;

/**
 * How many mails a node sends at the same time.
 *
 * @param most 1 to {@value #LIMIT}: each takes a thread from what else runs beside requests
 */
public record MailConnections(int most) {
  public static final int LIMIT = 8;

  public MailConnections {
    if (most < 1 || most > LIMIT) {
      throw new IllegalArgumentException("connections " + most);
    }
  }
}
