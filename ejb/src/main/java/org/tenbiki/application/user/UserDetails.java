package org.tenbiki.application.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.secondfactor.FactorView;

/**
 * A user with what they log in with.
 *
 * @param certificates every one that was ever issued for them, newest first
 * @param factor null if none is asked of this user
 */
public record UserDetails(
    UserRow user, List<CertificateRow> certificates, @Nullable FactorView factor) {
  public UserDetails {
    certificates = List.copyOf(certificates);
  }
}
