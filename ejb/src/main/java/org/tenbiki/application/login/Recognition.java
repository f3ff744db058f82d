package org.tenbiki.application.login;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a certificate opens before the password is asked. Source: requirements. */
public sealed interface Recognition {
  /**
   * @param serialNumber hexadecimal
   * @param lastDay of the certificate, in Japan
   * @param passwordVersion which password opens a session now
   */
  record Recognised(
      String loginId,
      String userName,
      String organisation,
      boolean staff,
      String serialNumber,
      LocalDate lastDay,
      int passwordVersion)
      implements Recognition {}

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
