package org.tenbiki.application.user;

import java.util.List;

/** A user with every certificate that was ever issued for them, newest first. */
public record UserDetails(UserRow user, List<CertificateRow> certificates) {
  public UserDetails {
    certificates = List.copyOf(certificates);
  }
}
