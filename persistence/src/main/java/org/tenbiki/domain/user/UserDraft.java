package org.tenbiki.domain.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new user or a change of one as it was typed.
 *
 * @param by user ID of who typed it
 * @param until the first instant at which it may no longer be carried out
 * @param approvalHash of an approval password that is given with it; null if none is
 */
public record UserDraft(
    UserContent content, String by, Instant at, Instant until, @Nullable String approvalHash) {}
