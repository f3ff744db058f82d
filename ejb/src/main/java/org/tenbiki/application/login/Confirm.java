package org.tenbiki.application.login;

/**
 * The value of the second factor.
 *
 * @param fingerprint SHA-256 of the certificate that TLS proved, hexadecimal
 * @param token of {@code LoginResult.FactorAsked}
 * @param value as typed; of several cells one after the other
 * @param address where the request came from
 */
public record Confirm(
    long institutionId, String fingerprint, String token, String value, String address) {
  /** Without the secrets. */
  @Override
  public String toString() {
    return "Confirm";
  }
}
