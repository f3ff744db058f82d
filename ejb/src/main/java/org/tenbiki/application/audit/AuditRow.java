package org.tenbiki.application.audit;

import java.time.Instant;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;

/**
 * An event in a list.
 *
 * @param byInstitution whether a member reads what the institution's staff did: then actor, address
 *     and details are empty
 * @param node whose chain it stands in, empty for members
 * @param number in that chain, 0 for members
 */
public record AuditRow(
    Instant at,
    AuditEventType type,
    AuditOutcome outcome,
    String actor,
    String address,
    String object,
    String details,
    boolean byInstitution,
    String node,
    long number) {}
