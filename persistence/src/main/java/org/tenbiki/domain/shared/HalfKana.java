package org.tenbiki.domain.shared;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Kana as banks write it: half-width katakana, a voiced one as two characters. Source: formats. */
public final class HalfKana {
  public static final char FIRST = '\uFF61';
  public static final char LAST = '\uFF9F';
  private static final String SMALL = "ｧｨｩｪｫｬｭｮｯ";
  private static final String LARGE = "ｱｲｳｴｵﾔﾕﾖﾂ";
  private static final char FIRST_HIRAGANA = 'ぁ';
  private static final char LAST_HIRAGANA = 'ゖ';
  private static final char HIRAGANA_TO_KATAKANA = 'ア' - 'あ';
  private static final char WIDE_SPACE = '\u3000';
  private static final char FIRST_WIDE = '\uFF01';
  private static final char LAST_WIDE = '\uFF5E';
  private static final int WIDE_MINUS_ASCII = 0xFEE0;

  /** Full-width katakana and their half-width forms. */
  private static final Map<Character, String> HALVES = halves();

  private HalfKana() {}

  /** Kana and ASCII of any width to half width, letters to capitals; the rest as it is. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().forEach(c -> out.append(half((char) c)));
    return out.toString();
  }

  /** Small kana to large, as files of fixed length have them. */
  public static String large(String half) {
    StringBuilder out = new StringBuilder(half.length());
    half.chars()
        .forEach(
            c -> {
              int small = SMALL.indexOf(c);
              out.append(small < 0 ? (char) c : LARGE.charAt(small));
            });
    return out.toString();
  }

  private static String half(char c) {
    char katakana =
        c >= FIRST_HIRAGANA && c <= LAST_HIRAGANA ? (char) (c + HIRAGANA_TO_KATAKANA) : c;
    String kana = HALVES.get(katakana);
    if (kana != null) {
      return kana;
    }
    if (c == WIDE_SPACE) {
      return " ";
    }
    if (c >= FIRST_WIDE && c <= LAST_WIDE) {
      return String.valueOf(Character.toUpperCase((char) (c - WIDE_MINUS_ASCII)));
    }
    return c < 0x80 ? String.valueOf(Character.toUpperCase(c)) : String.valueOf(c);
  }

  private static Map<Character, String> halves() {
    Map<Character, String> halves = new HashMap<>();
    for (char half = FIRST; half <= LAST; half++) {
      for (String voice : new String[] {"", "ﾞ", "ﾟ"}) {
        String full = Normalizer.normalize(half + voice, Normalizer.Form.NFKC);
        if (full.length() == 1) {
          halves.putIfAbsent(full.charAt(0), half + voice);
        }
      }
    }
    return Map.copyOf(halves);
  }
}
