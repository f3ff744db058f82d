package org.tenbiki.application.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.announcement.Importance;
import org.tenbiki.domain.contract.DeductionKind;

/**
 * An announcement in the list of staff.
 *
 * @param kind of the contracts that it is for, null for whatever kind
 * @param contract number and name of the one contract that it is for, null for every contract of
 *     the kind
 */
public record AnnouncementRow(
    long id,
    String title,
    Importance importance,
    boolean mustConfirm,
    @Nullable DeductionKind kind,
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
