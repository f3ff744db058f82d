package org.tenbiki.application.notification;

import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;

/**
 * A mail's text as staff typed it.
 *
 * @param version of the text that it was made from
 */
public record EditTemplate(
    MailKind kind, MailLanguage language, String subject, String body, int version) {}
