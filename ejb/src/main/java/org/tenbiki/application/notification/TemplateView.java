package org.tenbiki.application.notification;

import java.util.List;
import org.tenbiki.domain.notification.MailVariable;

/**
 * A mail's text as staff edit it.
 *
 * @param version to be handed back when it is saved: 0 if nobody ever changed it
 * @param variables what the text may take in
 */
public record TemplateView(
    TemplateRow row, String subject, String body, int version, List<MailVariable> variables) {
  public TemplateView {
    variables = List.copyOf(variables);
  }
}
