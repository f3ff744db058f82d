package org.tenbiki.domain.credential;

import java.io.Serializable;
import java.util.Optional;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * A text of half-width letters and digits. Source: requirements M-1 and M-4.
 *
 * @param min fewest characters, at least 1
 * @param max most characters, at least {@code min}
 * @param mustMix whether both a letter and a digit must be there
 */
public record AlphanumericRule(int min, int max, boolean mustMix) implements Serializable {
  public AlphanumericRule {
    if (min < 1 || max < min) {
      throw new IllegalArgumentException("min " + min + ", max " + max);
    }
    if (mustMix && max < 2) {
      throw new IllegalArgumentException("a mix does not fit in " + max + " character");
    }
  }

  /** The first thing wrong with the text, empty if it obeys. Emptiness is REQUIRED. */
  public Optional<ErrorCode> violationOf(CharSequence text) {
    if (text.length() == 0) {
      return Optional.of(ErrorCode.REQUIRED);
    }
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
