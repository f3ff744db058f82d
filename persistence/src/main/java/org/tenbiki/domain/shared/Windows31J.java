package org.tenbiki.domain.shared;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * What text in Windows-31J can carry: Java's encoder writes some characters, the sign of the yen or
 * the middle dot of Latin, as others that look alike, and they do not come back.
 */
public final class Windows31J {
  public static final Charset CHARSET = Charset.forName("windows-31j");

  /** What printers put where a type is missing. */
  public static final char MISSING = '〓';

  private static final BitSet CARRIED = carried();

  private Windows31J() {}

  private static BitSet carried() {
    BitSet carried = new BitSet();
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String text = String.valueOf(c);
      if (new String(text.getBytes(CHARSET), CHARSET).equals(text)) {
        carried.set(c);
      }
    }
    return carried;
  }

  /** Whether it comes back as it went. */
  public static boolean carries(int codePoint) {
    return CARRIED.get(codePoint);
  }

  /** With {@value #MISSING} for what it does not carry. */
  public static String written(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(carries(c) ? c : MISSING));
    return out.toString();
  }
}
