package org.tenbiki.application.login;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Powers;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRole;

/**
 * Who is logged in, as the session keeps it.
 *
 * @param contractId null for staff
 * @param fingerprint SHA-256 of the certificate, hexadecimal: the session is bound to it; null if
 *     the user needed none
 * @param passwordVersion which of the user's passwords: the session ends with it
 * @param powers as they were at the log-in
 */
public record SessionUser(
    long userId,
    String loginId,
    String name,
    UserRole role,
    long institutionId,
    String institutionCode,
    @Nullable Long contractId,
    @Nullable String fingerprint,
    int passwordVersion,
    Powers powers)
    implements Serializable {
  /**
   * @param passwordVersion of the password that was right
   */
  static SessionUser of(
      User user,
      String institutionCode,
      @Nullable String fingerprint,
      int passwordVersion,
      Powers powers) {
    return new SessionUser(
        user.id(),
        user.loginId(),
        user.name(),
        user.role(),
        user.institutionId(),
        institutionCode,
        user.contractId(),
        fingerprint,
        passwordVersion,
        powers);
  }

  /** The same session after its user changed the password in it. */
  public SessionUser withPassword(int version) {
    return new SessionUser(
        userId,
        loginId,
        name,
        role,
        institutionId,
        institutionCode,
        contractId,
        fingerprint,
        version,
        powers);
  }

  public Actor actingFrom(String address) {
    return new Actor(userId, loginId, role, institutionId, contractId, address, powers);
  }
}
