package org.tenbiki.application.secondfactor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's card or token as staff see it.
 *
 * @param kinds names of {@code FactorKind} that may be issued
 * @param kind a name of {@code FactorKind}; null if none holds
 * @param serialNumber empty if none holds
 * @param issuedAt null if none holds
 */
public record FactorView(
    List<String> kinds, @Nullable String kind, String serialNumber, @Nullable Instant issuedAt) {
  public FactorView {
    kinds = List.copyOf(kinds);
  }

  /** Whether there is something to revoke. */
  public boolean isActive() {
    return kind != null;
  }
}
