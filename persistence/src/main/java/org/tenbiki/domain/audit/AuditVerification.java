package org.tenbiki.domain.audit;

/** Recomputes every chain of the trail. Source: requirement S-5; security.md, fault 25. */
public interface AuditVerification {
  /** Needs little memory, however long the trail is. */
  AuditReport verify();
}
