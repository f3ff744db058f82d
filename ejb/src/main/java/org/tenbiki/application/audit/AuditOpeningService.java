package org.tenbiki.application.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenbiki.domain.audit.AuditTrail;

/** Readies this node's part of the audit trail. Source: requirement S-5. */
@Stateless
public class AuditOpeningService {
  @Inject AuditTrail auditTrail;

  /** Called at each start, before anyone is served. */
  public void open() {
    auditTrail.open();
  }
}
