package org.tenbiki.domain.notification;

import java.util.Map;

/** The texts that come with the product, and how any text is filled in. */
public interface MailTemplates {
  /** The text for institutions that wrote none of their own. */
  TemplateText standard(MailKind kind, MailLanguage language);

  /** For previews: a value of every variable. */
  Map<MailVariable, String> examples(MailLanguage language);

  /**
   * @param text obeys {@link TemplateRule} for the kind of the values
   */
  MailText render(TemplateText text, MailValues values);
}
