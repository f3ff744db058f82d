package org.tenbiki.domain.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An announcement in a reader's list.
 *
 * @param readAt when this reader read the wording in force, null if not yet
 * @param confirmedAt when this reader confirmed it, null if not yet
 */
public record Headline(
    long id,
    String title,
    Importance importance,
    boolean mustConfirm,
    Instant shownFrom,
    @Nullable Instant readAt,
    @Nullable Instant confirmedAt) {
  public boolean isUnread() {
    return readAt == null;
  }

  /** Whether this reader still has to confirm it. */
  public boolean isToConfirm() {
    return mustConfirm && confirmedAt == null;
  }

  /** Whether it stands before the top page. */
  public boolean isFirst() {
    return importance.comesFirst() && isToConfirm();
  }
}
