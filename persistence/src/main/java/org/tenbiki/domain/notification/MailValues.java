package org.tenbiki.domain.notification;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The values of one mail. They are plain text in one line: what could begin a new line or a new
 * header is a space here, and what is too long is cut.
 */
public record MailValues(MailKind kind, Map<MailVariable, String> values) {
  /** For {@link MailVariable#DAYS_LEFT}: the number that is true when the mail is sent. */
  public static final String COUNTED_WHEN_SENT = DayCount.PLACE;

  /**
   * @throws IllegalArgumentException if the kind has no such variable, or one that is always there
   *     is missing
   */
  public MailValues {
    for (MailVariable variable : values.keySet()) {
      if (!kind.variables().contains(variable)) {
        throw new IllegalArgumentException(kind + " has no " + variable);
      }
    }
    for (MailVariable variable : kind.variables()) {
      if (variable.presence() == MailVariable.Presence.ALWAYS && !values.containsKey(variable)) {
        throw new IllegalArgumentException(kind + " lacks " + variable);
      }
    }
    Map<MailVariable, String> clean = new EnumMap<>(MailVariable.class);
    values.forEach((variable, value) -> clean.put(variable, line(value, variable.maxLength())));
    values = Map.copyOf(clean);
  }

  private static String line(String value, int maxLength) {
    return value.equals(COUNTED_WHEN_SENT)
        ? value
        : value
            .codePoints()
            .limit(maxLength)
            .map(c -> PlainText.isOfOneLine(c) ? c : ' ')
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
  }
}
