package org.tenbiki.domain.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Folds between full and half width. Source: requirements, section 15 item 7. */
public final class CharacterWidth {
  private static final char FIRST_HALF_KANA = '\uFF61';
  private static final char LAST_HALF_KANA = '\uFF9F';
  private static final char FIRST_WIDE = '\uFF01';
  private static final char LAST_WIDE = '\uFF5E';

  /** What some Japanese keyboards type for a full-width hyphen. */
  private static final char MINUS = '\u2212';

  /**
   * What a Japanese keyboard gives for the hyphen and the full stop: the sign of long vowels,
   * dashes and the Japanese full stop. Only between letters and digits of ASCII they can be nothing
   * else.
   */
  private static final Pattern TYPED_FOR_SIGNS =
      Pattern.compile(
          "(?<=[A-Za-z0-9])[\\u2010-\\u2015\\u30FC\\uFF70\\u3002\\uFF61]++(?=[A-Za-z0-9])");

  private static final String FULL_STOPS = "\u3002\uFF61";
  private static final char WIDE_SPACE = '\u3000';
  private static final int WIDE_MINUS_ASCII = 0xFEE0;

  private CharacterWidth() {}

  /**
   * For IDs, numbers and mail addresses: full-width letters, digits and signs to half width, with
   * what is typed for a hyphen or a full stop among them, and nothing else, so that ① does not
   * become 1.
   */
  public static String toHalf(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().forEach(c -> out.append(half((char) c)));
    return TYPED_FOR_SIGNS.matcher(out).replaceAll(typed -> signs(typed.group())).strip();
  }

  private static String signs(String typed) {
    StringBuilder out = new StringBuilder(typed.length());
    typed.chars().forEach(c -> out.append(FULL_STOPS.indexOf(c) < 0 ? '-' : '.'));
    return out.toString();
  }

  private static char half(char c) {
    if (c == WIDE_SPACE) {
      return ' ';
    }
    if (c == MINUS) {
      return '-';
    }
    return c >= FIRST_WIDE && c <= LAST_WIDE ? (char) (c - WIDE_MINUS_ASCII) : c;
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
        out.append(c == ' ' ? WIDE_SPACE : c > ' ' && c <= '~' ? (char) (c + WIDE_MINUS_ASCII) : c);
        i++;
      }
    }
    return out.toString().strip();
  }

  private static boolean isHalfKana(char c) {
    return c >= FIRST_HALF_KANA && c <= LAST_HALF_KANA;
  }
}
