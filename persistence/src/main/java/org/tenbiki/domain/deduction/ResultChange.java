package org.tenbiki.domain.deduction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row that a result file would change.
 *
 * @param changedBy who answered it last, a user's id; null if nobody did
 */
public record ResultChange(
    int position,
    String key,
    String name,
    String kana,
    long amount,
    Answer before,
    Answer after,
    @Nullable Long changedBy,
    @Nullable Instant changedAt) {}
