package org.tenbiki.domain.credential;

import java.util.Optional;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * A text of half-width letters and digits. Source: requirements M-1, M-4 and D-1.
 *
 * @param prefix what stands before them, of any characters; may be empty
 * @param min fewest characters after the prefix, at least 1
 * @param max most characters after the prefix, at least {@code min}
 * @param mustMix whether both a letter and a digit must be there
 */
public record AlphanumericRule(String prefix, int min, int max, boolean mustMix)
    implements TextRule {
  public AlphanumericRule {
    if (min < 1 || max < min) {
      throw new IllegalArgumentException("min " + min + ", max " + max);
    }
    if (mustMix && max < 2) {
      throw new IllegalArgumentException("a mix does not fit in " + max + " character");
    }
  }

  /** Without a prefix. */
  public AlphanumericRule(int min, int max, boolean mustMix) {
    this("", min, max, mustMix);
  }

  @Override
  public int fewest() {
    return prefix.length() + min;
  }

  @Override
  public int most() {
    return prefix.length() + max;
  }

  @Override
  public Optional<ErrorCode> violationOf(CharSequence text) {
    if (text.length() == 0) {
      return Optional.of(ErrorCode.REQUIRED);
    }
    if (!startsWithPrefix(text)) {
      return Optional.of(ErrorCode.WRONG_PREFIX);
    }
    return violationAfterPrefix(text.subSequence(prefix.length(), text.length()));
  }

  private boolean startsWithPrefix(CharSequence text) {
    int length = prefix.length();
    return text.length() >= length
        && CharSequence.compare(text.subSequence(0, length), prefix) == 0;
  }

  private Optional<ErrorCode> violationAfterPrefix(CharSequence text) {
    if (!text.chars().allMatch(c -> isLetter(c) || isDigit(c))) {
      return Optional.of(ErrorCode.WRONG_CHARACTERS);
    }
    if (text.length() < min || text.length() > max) {
      return Optional.of(ErrorCode.WRONG_LENGTH);
    }
    boolean mixed =
        text.chars().anyMatch(AlphanumericRule::isLetter)
            && text.chars().anyMatch(AlphanumericRule::isDigit);
    return mustMix && !mixed ? Optional.of(ErrorCode.MUST_MIX) : Optional.empty();
  }

  private static boolean isLetter(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
