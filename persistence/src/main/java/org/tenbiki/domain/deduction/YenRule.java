package org.tenbiki.domain.deduction;

import java.util.OptionalLong;
import org.tenbiki.domain.shared.CharacterWidth;

/**
 * How somebody types a sum: digits of either width, with or without a sign of yen, with commas at
 * every thousand or none at all. Source: requirement K-7; requirements, section 15 item 7.
 */
public final class YenRule {
  /** Far beyond any list, and no overflow when two are subtracted. */
  private static final int MOST_DIGITS = 13;

  private YenRule() {}

  /** Whole yen, from 0; empty if the text is no sum. */
  public static OptionalLong read(String text) {
    String folded =
        CharacterWidth.toHalf(text.replace('￥', '¥').replace('，', ',').replace('、', ','))
            .strip()
            .replaceFirst("^[¥\\\\] ?", "")
            .replaceFirst(" ?円$", "");
    String digits = folded.replace(",", "");
    return folded.matches("[0-9]+|[0-9]{1,3}(,[0-9]{3})+") && digits.length() <= MOST_DIGITS
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }
}
