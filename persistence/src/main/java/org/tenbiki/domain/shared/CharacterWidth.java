package org.tenbiki.domain.shared;

import java.text.Normalizer;

/** Folds between full and half width. Source: requirements, section 15 item 7. */
public final class CharacterWidth {
  private static final char FIRST_HALF_KANA = '\uFF61';
  private static final char LAST_HALF_KANA = '\uFF9F';
  private static final int WIDE_MINUS_ASCII = 0xFEE0;

  private CharacterWidth() {}

  /** For IDs, numbers and mail addresses: full-width letters, digits and signs to half width. */
  public static String toHalf(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /**
   * For names: ASCII and half-width kana to full width; every other code point stays as typed,
   * which normalising the whole text would not keep (U+FA19).
   */
  public static String toFull(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isHalfKana(c)) {
        int end = i;
        while (end < text.length() && isHalfKana(text.charAt(end))) {
          end++;
        }
        out.append(Normalizer.normalize(text.substring(i, end), Normalizer.Form.NFKC));
        i = end;
      } else {
        out.append(c == ' ' ? '\u3000' : c > ' ' && c <= '~' ? (char) (c + WIDE_MINUS_ASCII) : c);
        i++;
      }
    }
    return out.toString().strip();
  }

  private static boolean isHalfKana(char c) {
    return c >= FIRST_HALF_KANA && c <= LAST_HALF_KANA;
  }
}
