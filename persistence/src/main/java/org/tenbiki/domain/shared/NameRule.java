package org.tenbiki.domain.shared;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Names of people and organisations. Lengths count code points. Source: requirement M-4;
 * requirements, section 15 item 7.
 *
 * @param maxLength most code points, at least 1
 * @param fullWidth whether ASCII and half-width kana are folded to full width
 */
public record NameRule(int maxLength, boolean fullWidth) implements Serializable {
  /** Letters and signs that show nothing: a name of them would look empty. */
  private static final Set<Integer> BLANK_LETTERS =
      Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

  /**
   * Ideographs that were added after the Unicode 13 that Java 17 knows, first and last of each
   * range; names in family registers have them. Source: Unicode 14, 15 and 15.1.
   */
  private static final int[][] NEWER_IDEOGRAPHS = {
    {0x9FFD, 0x9FFF},
    {0x2A6DE, 0x2A6DF},
    {0x2B735, 0x2B739},
    {0x2EBF0, 0x2EE5D},
    {0x31350, 0x323AF}
  };

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
    boolean readable =
        name.codePoints().noneMatch(c -> isUnreadable(c) || (fullWidth && c < 0x100));
    return readable ? Optional.empty() : Optional.of(ErrorCode.WRONG_NAME);
  }

  private static boolean isUnreadable(int codePoint) {
    return BLANK_LETTERS.contains(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SURROGATE ->
              true;
          case Character.UNASSIGNED -> !isNewerIdeograph(codePoint);
          default -> false;
        };
  }

  private static boolean isNewerIdeograph(int codePoint) {
    return Arrays.stream(NEWER_IDEOGRAPHS)
        .anyMatch(range -> range[0] <= codePoint && codePoint <= range[1]);
  }
}
