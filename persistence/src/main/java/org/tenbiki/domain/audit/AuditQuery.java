package org.tenbiki.domain.audit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events of one institution to find.
 *
 * @param contractId of the one organisation whose part is asked for; null for all
 * @param userId of the one user about whom events are asked for; null for all
 * @param from the first instant
 * @param to the first instant after it
 * @param type null for all
 * @param actors who did it; null for whoever did
 * @param actor prefix; empty = all
 * @param object prefix; empty = all
 */
public record AuditQuery(
    long institutionId,
    @Nullable Long contractId,
    @Nullable Long userId,
    Instant from,
    Instant to,
    @Nullable AuditEventType type,
    @Nullable Set<String> actors,
    String actor,
    String object) {}
