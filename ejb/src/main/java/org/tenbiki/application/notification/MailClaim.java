package org.tenbiki.application.notification;

import org.tenbiki.domain.notification.MailSender.OutgoingMail;

/**
 * A mail that this node may send now.
 *
 * @param number tells this claim of the mail from earlier and later ones
 */
public record MailClaim(long mailId, int number, OutgoingMail mail) {}
