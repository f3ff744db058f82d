package org.tenbiki.domain.audit;

import java.util.List;

/** The trail: appended to inside the transaction that it tells of, and only there. */
public interface AuditTrail {
  /**
   * Makes the head of this node's chain if there is none. Called at start, before anyone is served:
   * the first events of a new node would otherwise make it at the same time, and all but one of
   * them, with what they tell of, would be rolled back.
   */
  void open();

  /** Appends. Called last in a transaction, because the chain's head stays locked to its end. */
  void append(AuditEntry entry);

  /** Newest first: log-ins and failed tries of a user. */
  List<AuditEvent> newest(long userId, AuditEventType type, int most);
}
