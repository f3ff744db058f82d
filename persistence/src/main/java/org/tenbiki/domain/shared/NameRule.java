package org.tenbiki.domain.shared;

import java.io.Serializable;
import java.util.Optional;

/**
 * Names of people and organisations. Lengths count code points. Source: requirement M-4;
 * requirements, section 15 item 7.
 *
 * @param maxLength most code points, at least 1
 * @param fullWidth whether ASCII and half-width kana are folded to full width
 */
public record NameRule(int maxLength, boolean fullWidth) implements Serializable {
  public NameRule {
    if (maxLength < 1) {
      throw new IllegalArgumentException("maxLength " + maxLength);
    }
  }

  /** The name as it is kept. */
  public String fold(String name) {
    return fullWidth ? CharacterWidth.toFull(name) : name.strip();
  }

  /** The first thing wrong with a folded name, empty if it obeys. */
  public Optional<ErrorCode> violationOf(String name) {
    if (name.isEmpty()) {
      return Optional.of(ErrorCode.REQUIRED);
    }
    if (name.codePointCount(0, name.length()) > maxLength) {
      return Optional.of(ErrorCode.WRONG_LENGTH);
    }
    boolean printable =
        name.codePoints()
            .noneMatch(
                c ->
                    Character.isISOControl(c)
                        || !Character.isDefined(c)
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.FORMAT
                        || (fullWidth && c < 0x100));
    return printable ? Optional.empty() : Optional.of(ErrorCode.WRONG_NAME);
  }
}
