package org.tenbiki.application.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract with its users and their certificates, as staff see it. */
public record ContractDetails(ContractRow contract, Lock lock, List<UserRow> users) {
  public ContractDetails {
    users = List.copyOf(users);
  }

  /**
   * @param state OPEN, LOCKED or BLOCKED now
   * @param until null unless LOCKED for a time
   */
  public record Lock(String state, @Nullable Instant until, int failures) {}

  /**
   * @param role a name of {@code UserRole}
   */
  public record UserRow(
      long id,
      String loginId,
      String name,
      String mail,
      String role,
      Lock lock,
      List<CertificateRow> certificates) {
    public UserRow {
      certificates = List.copyOf(certificates);
    }
  }

  /**
   * @param state VALID, EXPIRED, REVOKED, SUPERSEDED or ISSUING
   * @param reason a name of {@code RevocationReason}, null unless revoked
   */
  public record CertificateRow(
      long id,
      String serialNumber,
      LocalDate firstDay,
      LocalDate lastDay,
      String state,
      @Nullable String reason,
      boolean used) {}
}
