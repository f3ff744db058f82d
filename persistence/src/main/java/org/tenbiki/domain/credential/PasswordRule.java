package org.tenbiki.domain.credential;

import java.util.Optional;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * What a password may look like. Source: requirements M-4 and section 13.
 *
 * @param min fewest characters, at least 1
 * @param max most characters, at least {@code min}
 * @param mustMix whether both a letter and a digit must be there; never with {@link
 *     PasswordStyle#MODERN}
 */
public record PasswordRule(PasswordStyle style, int min, int max, boolean mustMix)
    implements TextRule {
  public PasswordRule {
    if (min < 1 || max < min) {
      throw new IllegalArgumentException("min " + min + ", max " + max);
    }
    if (mustMix && style == PasswordStyle.MODERN) {
      throw new IllegalArgumentException("a modern password need not mix");
    }
  }

  @Override
  public boolean refusesCommon() {
    return style == PasswordStyle.MODERN;
  }

  @Override
  public Optional<ErrorCode> violationOf(CharSequence text) {
    if (style == PasswordStyle.LETTERS_AND_DIGITS) {
      return new AlphanumericRule(min, max, mustMix).violationOf(text);
    }
    if (text.length() == 0) {
      return Optional.of(ErrorCode.REQUIRED);
    }
    if (!text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      return Optional.of(ErrorCode.NOT_HALF_WIDTH);
    }
    return text.length() < min || text.length() > max
        ? Optional.of(ErrorCode.WRONG_LENGTH)
        : Optional.empty();
  }

  @Override
  public int fewest() {
    return min;
  }

  @Override
  public int most() {
    return max;
  }

  @Override
  public String prefix() {
    return "";
  }
}
