package org.tenbiki.application.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditReport;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.audit.AuditVerification;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/** Verifies the chain of the whole deployment. Source: requirement S-5. */
@Stateless
@RolesAllowed("staff")
public class AuditCheckService {
  @Inject AuditVerification verification;
  @Inject AuditTrail auditTrail;

  /**
   * Also for auditors: it changes nothing, and is written down.
   *
   * @throws BusinessRuleException FORBIDDEN, or VERIFICATION_RUNNING: one at a time of the whole
   *     deployment, as each reads the whole trail
   */
  public AuditCheck verify(Actor actor) {
    actor.mustVerifyTrail();
    AuditReport report =
        verification
            .verify()
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.VERIFICATION_RUNNING));
    auditTrail.append(
        new AuditEntry(
            AuditEventType.AUDIT_VERIFIED,
            report.isSound() ? AuditOutcome.SUCCESS : AuditOutcome.FAILURE,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            null,
            null,
            "audit trail",
            described(report)));
    return new AuditCheck(
        report.events(),
        report.findings().stream()
            .map(found -> new AuditCheck.Found(found.node(), found.number(), found.kind()))
            .toList());
  }

  private static String described(AuditReport report) {
    return report.events() + " events" + (report.isSound() ? "" : ", " + report.findings().get(0));
  }
}
