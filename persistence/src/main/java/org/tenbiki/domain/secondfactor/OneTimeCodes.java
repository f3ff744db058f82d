package org.tenbiki.domain.secondfactor;

/** Codes of RFC 6238, HMAC-SHA-1 and six digits, which every app knows. */
public interface OneTimeCodes {
  /** The code of the step of that number. */
  String code(byte[] secret, TotpStep step, long number);

  /** A secret as people type it into an app: base 32 in groups of four. Source: RFC 4648 §6. */
  String typed(byte[] secret);

  /**
   * What an app reads from the QR code.
   *
   * @param issuer who asks for the codes
   * @param account whose they are
   */
  String keyUri(byte[] secret, TotpStep step, String issuer, String account);
}
