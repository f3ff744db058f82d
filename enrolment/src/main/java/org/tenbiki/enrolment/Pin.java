package org.tenbiki.enrolment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * By what the page says the server is known.
 *
 * @param text the first 128 bits of the SHA-256 of the server's SubjectPublicKeyInfo, 32
 *     hexadecimal digits in capitals
 */
record Pin(String text) {
  private static final String SHAPE = "[0-9A-F]{32}";

  /** As typed, whatever its case and groups; empty if it cannot be one. */
  static Optional<Pin> parse(String typed) {
    String digits = typed.toUpperCase(Locale.ROOT).replaceAll("[ -]", "");
    return digits.matches(SHAPE) ? Optional.of(new Pin(digits)) : Optional.empty();
  }

  static Pin of(PublicKey key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return new Pin(HexFormat.of().withUpperCase().formatHex(hash, 0, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
