package org.tenbiki.application.notification;

import java.util.List;
import org.tenbiki.domain.shared.Violation;

/** What came of previewing or saving a mail's text. */
public sealed interface TemplateResult {
  record Saved() implements TemplateResult {}

  /** The mail with everything that may be there, and what else it can become without. */
  record Preview(List<MailPreview> mails) implements TemplateResult {
    public Preview {
      mails = List.copyOf(mails);
    }
  }

  /** Each violation of {@code TemplateRule} carries line, column and word. */
  record Invalid(List<Violation> violations) implements TemplateResult {}

  /** Subject and text, filled in with example values. */
  record MailPreview(String subject, String body) {}
}
