package org.tenbiki.domain.audit;

import org.jspecify.annotations.Nullable;

/**
 * An event to be written down.
 *
 * @param actor user ID or contract number as typed, or {@code system}
 * @param address where the request came from, empty for the system itself
 * @param institutionId null for the deployment's own events
 * @param contractId null unless a contract is concerned
 * @param userId whom it concerns, null if nobody known
 * @param object what it concerns, for example a serial number
 * @param details plain text, never a secret
 */
public record AuditEntry(
    AuditEventType type,
    AuditOutcome outcome,
    String actor,
    String address,
    @Nullable Long institutionId,
    @Nullable Long contractId,
    @Nullable Long userId,
    String object,
    String details) {}
