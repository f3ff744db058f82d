package org.tenbiki.application.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailState;

/**
 * A mail of the outbox, as staff see it.
 *
 * @param tries failed so far
 * @param trouble a name of {@code MailTrouble}; null if no try failed, or it is sent
 * @param replyCode what the mail server said to the last try, null if it said nothing
 * @param dueAt when it is tried next, null unless it waits
 */
public record MailRow(
    long id,
    MailKind kind,
    String recipient,
    String subject,
    MailState state,
    int tries,
    @Nullable String trouble,
    @Nullable Integer replyCode,
    Instant createdAt,
    @Nullable Instant dueAt,
    @Nullable Instant sentAt) {}
