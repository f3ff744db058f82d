package org.tenbiki.infrastructure.deductionfile;

import org.tenbiki.domain.shared.HalfKana;

/**
 * The half-width characters of fixed-length files: digits, capitals, signs and kana, each one byte
 * of Shift_JIS. Source: formats, fixed length.
 */
final class Jis0201 {
  private static final int FIRST_KANA_BYTE = 0xA1;
  private static final int LAST_KANA_BYTE = 0xDF;

  private Jis0201() {}

  /** Whether a C field may hold that byte. */
  static boolean isCharacter(int unsignedByte) {
    return unsignedByte >= ' ' && unsignedByte <= '_'
        || unsignedByte >= FIRST_KANA_BYTE && unsignedByte <= LAST_KANA_BYTE;
  }

  /** Whether a C field may hold that character. */
  static boolean isCharacter(char c) {
    return c >= ' ' && c <= '_' || c >= HalfKana.FIRST && c <= HalfKana.LAST;
  }

  static char decode(byte stored) {
    int unsigned = stored & 0xFF;
    return unsigned < FIRST_KANA_BYTE
        ? (char) unsigned
        : (char) (unsigned - FIRST_KANA_BYTE + HalfKana.FIRST);
  }

  static byte encode(char c) {
    return (byte) (c < HalfKana.FIRST ? c : c - HalfKana.FIRST + FIRST_KANA_BYTE);
  }

  /** As C fields hold it: capitals, half width, small kana large; what has no form is a blank. */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    HalfKana.large(HalfKana.of(text))
        .chars()
        .forEach(c -> out.append(isCharacter((char) c) ? (char) c : ' '));
    return out.toString().strip();
  }
}
