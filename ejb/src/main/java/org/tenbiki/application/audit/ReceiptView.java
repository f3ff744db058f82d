package org.tenbiki.application.audit;

import java.time.Instant;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.Receipt;

/**
 * A receipt as pages show it.
 *
 * @param id by which addresses name it
 * @param number by which the institution finds the event in its trail
 * @param object on what
 */
public record ReceiptView(
    long id, String number, Instant at, AuditEventType type, String object, String actor) {
  static ReceiptView of(Receipt receipt) {
    return new ReceiptView(
        receipt.id(),
        receipt.number(),
        receipt.at(),
        receipt.type(),
        receipt.object(),
        receipt.actor());
  }
}
