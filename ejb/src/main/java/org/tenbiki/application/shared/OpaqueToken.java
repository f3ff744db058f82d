package org.tenbiki.application.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a browser's cookie holds of a flow: a part that finds the row, of which the database knows
 * only the hash, and a key that opens what the row keeps sealed, which the database never sees.
 */
@SuppressWarnings("ArrayRecordComponent")
public record OpaqueToken(byte[] lookup, byte[] key) {
  private static final int LOOKUP_BYTES = 16;

  /** A new token around a key. */
  public static OpaqueToken random(RandomGenerator random, byte[] key) {
    byte[] lookup = new byte[LOOKUP_BYTES];
    random.nextBytes(lookup);
    return new OpaqueToken(lookup, key);
  }

  /** Empty if the text cannot be a token. */
  public static Optional<OpaqueToken> parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return bytes.length < LOOKUP_BYTES
          ? Optional.empty()
          : Optional.of(
              new OpaqueToken(
                  Arrays.copyOf(bytes, LOOKUP_BYTES),
                  Arrays.copyOfRange(bytes, LOOKUP_BYTES, bytes.length)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What the row is found by: SHA-256, hexadecimal. */
  public String lookupHash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lookup));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** For the cookie: base64url without padding. */
  public String text() {
    byte[] bytes = Arrays.copyOf(lookup, lookup.length + key.length);
    System.arraycopy(key, 0, bytes, lookup.length, key.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "OpaqueToken";
  }
}
