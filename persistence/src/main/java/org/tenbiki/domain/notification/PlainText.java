package org.tenbiki.domain.notification;

/** Which characters a mail may hold. */
final class PlainText {
  private PlainText() {}

  /** No line break, no other control, nothing that turns the direction of the text, no mark. */
  static boolean isOfOneLine(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && codePoint != DayCount.MARK
        && !turnsDirection(codePoint);
  }

  /** The same, or the line feed. */
  static boolean isOfBody(int codePoint) {
    return codePoint == '\n' || isOfOneLine(codePoint);
  }

  private static boolean turnsDirection(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
