package org.tenbiki.domain.notification;

/**
 * A mail's text before its values are filled in. Lines end in a line feed, whatever the browser
 * sent.
 */
public record TemplateText(String subject, String body) {
  public TemplateText {
    subject = subject.strip();
    body = body.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
