package org.tenbiki.application.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;

/** Keeps a trace of what someone behind log-in was not allowed. Source: security.md, fault 24. */
@Stateless
public class AccessRefusalService {
  @Inject AuditTrail auditTrail;

  /**
   * @param address of the page, encoded as it was asked for
   * @param status of the answer
   */
  public void record(Actor actor, String address, int status) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.ACCESS_REFUSED,
            AuditOutcome.REFUSED,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            actor.contractId(),
            actor.userId(),
            address,
            "status " + status));
  }
}
