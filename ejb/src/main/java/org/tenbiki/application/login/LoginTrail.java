package org.tenbiki.application.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.user.User;

/** Log-ins and sessions as the audit trail tells them: who acts is who it is about. */
@Dependent
public class LoginTrail {
  @Inject AuditTrail auditTrail;

  void write(User user, AuditEventType type, AuditOutcome outcome, String address, String details) {
    auditTrail.append(
        new AuditEntry(
            type,
            outcome,
            user.loginId(),
            address,
            user.institutionId(),
            user.contractId(),
            user.id(),
            user.loginId(),
            details));
  }

  /** A certificate that our authority signed and nobody has. */
  void refuseUnknown(LogIn command) {
    refuseUnknown(command.institutionId(), command.fingerprint(), command.address());
  }

  /**
   * @param institutionId null where programs log in, which name none
   */
  void refuseUnknown(@Nullable Long institutionId, String fingerprint, String address) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.LOG_IN,
            AuditOutcome.REFUSED,
            "unknown",
            address,
            institutionId,
            null,
            null,
            fingerprint,
            "unknown certificate"));
  }
}
