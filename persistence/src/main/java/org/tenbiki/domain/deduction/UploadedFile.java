package org.tenbiki.domain.deduction;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it came. The bytes are not copied: there may be many.
 *
 * @param name as the browser told it, without folders, at most {@value #NAME_LENGTH} code points
 */
public record UploadedFile(String name, byte[] bytes) {
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

  /** Hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
