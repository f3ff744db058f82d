package org.tenbiki.application.login;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.shared.LocalizedText;
import org.tenbiki.domain.user.UserRole;

/** What a certificate opens before the password is asked. Source: requirements. */
public sealed interface Recognition {
  /** Log-in is open to this user, and a session may go on under the same password. */
  sealed interface Open extends Recognition {
    /** Which password opens a session now. */
    int passwordVersion();
  }

  /**
   * @param serialNumber hexadecimal
   * @param lastDay of the certificate, in Japan
   */
  record Recognised(
      String loginId,
      String userName,
      LocalizedText organisation,
      UserRole role,
      String serialNumber,
      LocalDate lastDay,
      int passwordVersion)
      implements Open {}

  /** Without one: user ID and password are enough for this user. Source: requirement U-1. */
  record WithoutCertificate(int passwordVersion) implements Open {}

  /** None arrived: none chosen, or expired, which browsers do not offer. */
  record NoCertificate() implements Recognition {}

  /** Expired by the product's clock. */
  record Expired(LocalDate lastDay) implements Recognition {}

  record Revoked() implements Recognition {}

  record Superseded(String serialNumber) implements Recognition {}

  /** Nobody of this institution has it, or its user or contract is no longer active. */
  record Unknown() implements Recognition {}

  /**
   * @param until the first instant that is open again; null if a person must release
   * @param askMaster whether the master releases this user; otherwise the institution does
   */
  record Locked(@Nullable Instant until, boolean askMaster) implements Recognition {}

  record Blocked(boolean askMaster) implements Recognition {}

  /** The service is closed to members now. Source: requirement A-6. */
  record Closed() implements Recognition {}
}
