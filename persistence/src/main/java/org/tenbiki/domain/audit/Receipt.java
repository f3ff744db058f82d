package org.tenbiki.domain.audit;

import java.time.Instant;

/**
 * What somebody did, for who did it. Source: screens.md, row 21.
 *
 * @param id of the event
 * @param number by which the institution finds the event in its trail
 * @param object on what
 * @param actor who
 */
public record Receipt(
    long id, String number, Instant at, AuditEventType type, String object, String actor) {
  public static Receipt of(AuditEvent event) {
    AuditEntry entry = event.entry();
    return new Receipt(
        event.id(),
        "%s-%06d".formatted(event.node(), event.sequenceNumber()),
        event.occurredAt(),
        entry.type(),
        entry.object(),
        entry.actor());
  }
}
