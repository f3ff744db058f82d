package org.tenbiki.application.notification;

/** A mail with its text, as staff see it. */
public record MailDetails(MailRow mail, String messageId, String body) {}
