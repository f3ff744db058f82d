package org.tenbiki.application.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.announcement.Importance;

/**
 * An announcement as its reader sees it.
 *
 * @param html the body, clean
 * @param link a page of the portal, null for none
 * @param confirmedAt when this reader confirmed it, null if not yet
 */
public record NoticeText(
    long id,
    String title,
    Importance importance,
    Instant shownFrom,
    String html,
    @Nullable String link,
    boolean mustConfirm,
    @Nullable Instant confirmedAt) {
  /** Whether the reader has to confirm it now. */
  public boolean isToConfirm() {
    return mustConfirm && confirmedAt == null;
  }
}
