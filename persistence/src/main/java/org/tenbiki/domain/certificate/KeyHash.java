package org.tenbiki.domain.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.HexFormat;

/**
 * What a key is known by: no two certificates may have the same.
 *
 * @param text SHA-256 of the SubjectPublicKeyInfo, hexadecimal, small letters
 */
public record KeyHash(String text) {
  public static KeyHash of(PublicKey key) {
    try {
      return new KeyHash(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
