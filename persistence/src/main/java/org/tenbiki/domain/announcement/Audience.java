package org.tenbiki.domain.announcement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.DeductionKind;

/**
 * Whom an announcement is for. Source: requirement S-4.
 *
 * @param kind the contracts under which such deductions are made; null for whatever kind
 * @param contractId the one contract; null for every contract of the kind
 */
public record Audience(@Nullable DeductionKind kind, @Nullable Long contractId) {
  public Audience {
    if (kind != null && contractId != null) {
      throw new IllegalArgumentException("contract " + contractId + " and kind " + kind);
    }
  }

  /** Whether members of that contract, with deductions of those kinds, are among them. */
  public boolean includes(long contractId, Set<DeductionKind> kinds) {
    return (this.contractId == null || this.contractId == contractId)
        && (kind == null || kinds.contains(kind));
  }
}
