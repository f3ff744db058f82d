package org.tenbiki.domain.notification;

/**
 * Subject and plain text, ready to be sent.
 *
 * @param subject one line, so that nothing in it can become a header
 */
public record MailText(String subject, String body) {
  public MailText {
    if (subject.isBlank() || !unmarked(subject).codePoints().allMatch(PlainText::isOfOneLine)) {
      throw new IllegalArgumentException("subject is no line: " + subject);
    }
    if (!unmarked(body).codePoints().allMatch(PlainText::isOfBody)) {
      throw new IllegalArgumentException("body is no plain text");
    }
  }

  private static String unmarked(String text) {
    return text.replace(DayCount.PLACE, "");
  }
}
