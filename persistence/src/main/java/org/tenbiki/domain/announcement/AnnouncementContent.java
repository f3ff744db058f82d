package org.tenbiki.domain.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an announcement says, to whom, and when.
 *
 * @param shownFrom the first instant at which it is shown
 * @param shownTo the first instant at which it is shown no more, after {@code shownFrom}
 * @param mustConfirm whether each reader has to confirm it
 * @param link a page that it leads to, null for none
 */
public record AnnouncementContent(
    Audience audience,
    Instant shownFrom,
    Instant shownTo,
    Importance importance,
    boolean mustConfirm,
    String title,
    CleanHtml body,
    @Nullable PortalLink link) {
  public AnnouncementContent {
    if (!shownFrom.isBefore(shownTo)) {
      throw new IllegalArgumentException("from " + shownFrom + " to " + shownTo);
    }
  }
}
