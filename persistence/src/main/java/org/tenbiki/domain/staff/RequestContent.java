package org.tenbiki.domain.staff;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done to a request's target, and why.
 *
 * @param note why, in words
 * @param reason a name of {@code RevocationReason}, null unless a certificate is revoked
 * @param newValue the new user ID, or what the institution's profile is to become; null otherwise
 * @param hash of the new initial password, null unless a master is reset
 */
public record RequestContent(
    String note, @Nullable String reason, @Nullable String newValue, @Nullable String hash) {

  public static RequestContent because(String note) {
    return new RequestContent(note, null, null, null);
  }

  @Override
  public String toString() {
    return "RequestContent " + reason + " " + newValue;
  }
}
