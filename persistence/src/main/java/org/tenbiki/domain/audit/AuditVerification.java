package org.tenbiki.domain.audit;

import java.util.Optional;

/** Recomputes every chain of the trail. Source: requirement S-5; security.md, fault 25. */
public interface AuditVerification {
  /**
   * Needs little memory, however long the trail is.
   *
   * @return empty if another is running, on whatever node
   */
  Optional<AuditReport> verify();
}
