package org.tenbiki.application.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.settings.ChangedFigure;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * A request as who looks at it now sees it.
 *
 * @param contractId null unless a contract is concerned
 * @param organisation the contract's number and name, empty for staff
 * @param userId null unless a user is concerned
 * @param holder the user's ID and name now, empty if no user is concerned
 * @param reason a name of {@code RevocationReason}, null unless a certificate is revoked
 * @param newValue the new user ID, null unless one is changed
 * @param changes of the profile, empty unless one is changed
 * @param decidedBy user ID and name, empty while pending
 * @param decisionNote why it was rejected, empty otherwise
 * @param outdatedBy why it could no longer be done, null unless outdated
 * @param decidable whether who looks may approve or reject
 * @param withdrawable whether who looks may take it back
 */
public record RequestDetails(
    RequestRow row,
    @Nullable Long contractId,
    String organisation,
    @Nullable Long userId,
    String holder,
    String note,
    @Nullable String reason,
    @Nullable String newValue,
    List<ChangedFigure> changes,
    String decidedBy,
    @Nullable Instant decidedAt,
    String decisionNote,
    @Nullable ErrorCode outdatedBy,
    boolean decidable,
    boolean withdrawable) {
  public RequestDetails {
    changes = List.copyOf(changes);
  }
}
