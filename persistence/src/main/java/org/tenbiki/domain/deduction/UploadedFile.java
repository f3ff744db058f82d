package org.tenbiki.domain.deduction;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it came. The bytes are not copied: there may be many.
 *
 * @param name as the browser told it, without folders, at most {@value #NAME_LENGTH} code points
 * @param sha256 of the bytes, hexadecimal
 */
public record UploadedFile(String name, byte[] bytes, String sha256) {
  private static final int NAME_LENGTH = 200;

  public UploadedFile {
    String last = name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
    StringBuilder clear = new StringBuilder();
    last.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
        .limit(NAME_LENGTH)
        .forEach(clear::appendCodePoint);
    name = clear.toString();
  }

  /** With the hash of the bytes, which is made once. */
  public UploadedFile(String name, byte[] bytes) {
    this(name, bytes, hash(bytes));
  }

  /** SHA-256, hexadecimal. */
  public static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
