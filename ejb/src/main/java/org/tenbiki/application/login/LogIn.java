package org.tenbiki.application.login;

/**
 * Certificate and password.
 *
 * @param fingerprint SHA-256 of the certificate that TLS proved, hexadecimal
 * @param address where the request came from
 */
public record LogIn(long institutionId, String fingerprint, String password, String address) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "LogIn";
  }
}
