package org.tenbiki.application.credential;

import java.util.OptionalInt;
import org.tenbiki.domain.credential.Attempt;
import org.tenbiki.domain.institution.RuleProfile;

/** How many tries are left, told only when few are. */
public final class RemainingTries {
  private RemainingTries() {}

  /** Empty while fewer failures were counted than the profile's figure. */
  public static OptionalInt shown(Attempt.Wrong wrong, RuleProfile profile) {
    return wrong.after().failures() >= profile.remainingShownFrom()
        ? OptionalInt.of(wrong.remaining())
        : OptionalInt.empty();
  }
}
