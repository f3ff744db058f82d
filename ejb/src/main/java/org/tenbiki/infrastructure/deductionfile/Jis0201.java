package org.tenbiki.infrastructure.deductionfile;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * The half-width characters of fixed-length files: digits, capitals, signs and kana, each one byte
 * of Shift_JIS. Source: formats, fixed length.
 */
final class Jis0201 {
  private static final int FIRST_KANA_BYTE = 0xA1;
  private static final int LAST_KANA_BYTE = 0xDF;
  private static final char FIRST_KANA = '\uFF61';
  private static final char LAST_KANA = '\uFF9F';
  private static final String SMALL = "ｧｨｩｪｫｬｭｮｯ";
  private static final String LARGE = "ｱｲｳｴｵﾔﾕﾖﾂ";

  /** Full-width katakana and their half-width forms, voiced ones as two characters. */
  private static final Map<Character, String> HALVES = halves();

  private static final char HIRAGANA_TO_KATAKANA = 'ア' - 'あ';

  private Jis0201() {}

  /** Whether a C field may hold that byte. */
  static boolean isCharacter(int unsignedByte) {
    return unsignedByte >= ' ' && unsignedByte <= '_'
        || unsignedByte >= FIRST_KANA_BYTE && unsignedByte <= LAST_KANA_BYTE;
  }

  /** Whether a C field may hold that character. */
  static boolean isCharacter(char c) {
    return c >= ' ' && c <= '_' || c >= FIRST_KANA && c <= LAST_KANA;
  }

  static char decode(byte stored) {
    int unsigned = stored & 0xFF;
    return unsigned < FIRST_KANA_BYTE
        ? (char) unsigned
        : (char) (unsigned - FIRST_KANA_BYTE + FIRST_KANA);
  }

  static byte encode(char c) {
    return (byte) (c < FIRST_KANA ? c : c - FIRST_KANA + FIRST_KANA_BYTE);
  }

  /** As C fields hold it: capitals, half width, small kana large; what has no form is a blank. */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars()
        .mapToObj(c -> half((char) c))
        .flatMapToInt(String::chars)
        .forEach(
            half -> {
              int small = SMALL.indexOf(half);
              char large = small < 0 ? (char) half : LARGE.charAt(small);
              out.append(isCharacter(large) ? large : ' ');
            });
    return out.toString().strip();
  }

  private static String half(char c) {
    char katakana = c >= 'ぁ' && c <= 'ゖ' ? (char) (c + HIRAGANA_TO_KATAKANA) : c;
    String kana = HALVES.get(katakana);
    if (kana != null) {
      return kana;
    }
    if (c == '\u3000') {
      return " ";
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return String.valueOf(Character.toUpperCase((char) (c - 0xFEE0)));
    }
    return c < 0x80 ? String.valueOf(Character.toUpperCase(c)) : String.valueOf(c);
  }

  private static Map<Character, String> halves() {
    Map<Character, String> halves = new HashMap<>();
    for (char half = FIRST_KANA; half <= LAST_KANA; half++) {
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
