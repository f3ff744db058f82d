package org.tenbiki.application.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.audit.AuditEventType;

/**
 * Which events somebody looks for.
 *
 * @param from the first day, in Japan
 * @param to the last day, in Japan; before {@code from} finds nothing
 * @param type null for all
 * @param actor prefix; empty = all
 * @param object prefix; empty = all
 */
public record AuditFilter(
    LocalDate from, LocalDate to, @Nullable AuditEventType type, String actor, String object) {}
