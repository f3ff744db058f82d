package org.tenbiki.application.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.staff.StaffRequest;

/** What becomes of requests, as the audit trail tells it. */
@Dependent
public class RequestTrail {
  @Inject AuditTrail auditTrail;

  /**
   * @param why empty if there is nothing to say beside the request itself
   */
  void write(
      AuditEventType type, AuditOutcome outcome, Actor actor, StaffRequest request, String why) {
    String what = request.target().kind() + " #" + request.id();
    auditTrail.append(
        new AuditEntry(
            type,
            outcome,
            actor.loginId(),
            actor.address(),
            request.institutionId(),
            request.target().contractId(),
            request.target().userId(),
            request.target().name(),
            why.isEmpty() ? what : what + ": " + why));
  }
}
