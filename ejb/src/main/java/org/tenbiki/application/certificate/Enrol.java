package org.tenbiki.application.certificate;

/**
 * What 証明書発行アプリ sends.
 *
 * @param code as typed
 * @param request PKCS#10, PEM or DER
 * @param address where the request came from
 */
@SuppressWarnings("ArrayRecordComponent")
public record Enrol(long institutionId, String code, byte[] request, String address) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "Enrol";
  }
}
