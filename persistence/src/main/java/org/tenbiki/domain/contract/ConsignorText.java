package org.tenbiki.domain.contract;

import org.tenbiki.domain.shared.HalfKana;

/** Names as fixed-length files hold them: half-width, capitals, large kana. Source: formats. */
public final class ConsignorText {
  private static final char FIRST_SIGN = ' ';
  private static final char LAST_CAPITAL_OR_SIGN = '_';

  private ConsignorText() {}

  /** Full-width letters and kana to half-width, small ones to large, without blanks around. */
  public static String fold(String text) {
    return HalfKana.large(HalfKana.of(text)).strip();
  }

  /** Whether it is folded, not empty, and no longer than that. */
  static boolean fits(String text, int most) {
    return !text.isBlank() && text.length() <= most && isWritable(text);
  }

  /** Whether a file can hold each character of what was folded. */
  public static boolean isWritable(String folded) {
    return folded.chars().allMatch(ConsignorText::isCharacter);
  }

  private static boolean isCharacter(int c) {
    return c >= FIRST_SIGN && c <= LAST_CAPITAL_OR_SIGN
        || c >= HalfKana.FIRST && c <= HalfKana.LAST;
  }
}
