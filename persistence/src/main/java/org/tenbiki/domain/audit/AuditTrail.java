package org.tenbiki.domain.audit;

import java.util.List;

/** The trail: appended to inside the transaction that it tells of, and only there. */
public interface AuditTrail {
  /** Appends. Called last in a transaction, because the chain's head stays locked to its end. */
  void append(AuditEntry entry);

  /** Newest first: log-ins and failed tries of a user. */
  List<AuditEvent> newest(long userId, AuditEventType type, int most);
}
