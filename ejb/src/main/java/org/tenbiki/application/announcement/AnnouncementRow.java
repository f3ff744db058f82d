package org.tenbiki.application.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.announcement.Importance;

/**
 * An announcement in the list of staff.
 *
 * @param contract number and name of the one contract that it is for, null for all members
 */
public record AnnouncementRow(
    long id,
    String title,
    Importance importance,
    boolean mustConfirm,
    @Nullable String contract,
    Instant shownFrom,
    Instant shownTo,
    State state) {
  /** Where an announcement stands at the moment. */
  public enum State {
    WAITING,
    SHOWN,
    ENDED,
    WITHDRAWN
  }

  public boolean isWithdrawn() {
    return state == State.WITHDRAWN;
  }
}
