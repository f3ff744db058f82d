package org.tenbiki.application.announcement;

import java.time.Instant;
import org.tenbiki.domain.announcement.Importance;

/**
 * An announcement in a reader's list.
 *
 * @param unread whether this reader has not opened it yet
 * @param toConfirm whether this reader still has to confirm it
 * @param first whether it stands before the top page
 */
public record NoticeRow(
    long id,
    String title,
    Importance importance,
    Instant shownFrom,
    boolean unread,
    boolean toConfirm,
    boolean first) {
  public boolean isEmergency() {
    return importance == Importance.EMERGENCY;
  }
}
