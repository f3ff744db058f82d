package org.tenbiki.application.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;

/**
 * One kind of mail in one language, as staff see it in the list.
 *
 * @param own whether the institution has a text of its own
 * @param editedAt null if nobody ever changed it
 * @param editedBy user ID, null if nobody ever changed it
 */
public record TemplateRow(
    MailKind kind,
    MailLanguage language,
    boolean own,
    @Nullable Instant editedAt,
    @Nullable String editedBy) {}
