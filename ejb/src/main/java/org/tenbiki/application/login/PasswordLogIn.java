package org.tenbiki.application.login;

/**
 * User ID and password, without a certificate. Source: requirement U-1.
 *
 * @param address where the request came from
 */
public record PasswordLogIn(long institutionId, String loginId, String password, String address) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "PasswordLogIn";
  }
}
