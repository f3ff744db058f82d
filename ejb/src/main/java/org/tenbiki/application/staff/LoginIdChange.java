package org.tenbiki.application.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.tenbiki.application.certificate.Revocations;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.staff.RequestTarget;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/**
 * Gives a user another user ID. The certificate carries the old one, so it is revoked, and the user
 * issues again under the new one with the same password. Source: requirements M-7 and S-2.
 */
@Dependent
public class LoginIdChange {
  @Inject UserRepository users;
  @Inject Revocations revocations;
  @Inject Mails mails;
  @Inject AuditTrail auditTrail;

  /**
   * @param newLoginId obeys the profile's rule
   * @throws BusinessRuleException TARGET_CHANGED, LOGIN_ID_EXISTS
   */
  void change(Actor actor, RequestTarget target, String newLoginId, String note) {
    User user = users.lock(Objects.requireNonNull(target.userId()));
    String before = target.name();
    if (user.isDeleted() || !user.loginId().equals(before)) {
      throw new BusinessRuleException(ErrorCode.TARGET_CHANGED);
    }
    if (users.findByLoginId(newLoginId).isPresent()) {
      throw new BusinessRuleException(ErrorCode.LOGIN_ID_EXISTS);
    }
    // before the mails, so that they tell the new ID
    user.changeLoginId(newLoginId);
    mails.write(MailKind.USER_CHANGED, user, Map.of(MailVariable.LOGIN_ID_CHANGED, "true"));
    revocations.revokeAll(actor, user, RevocationReason.AFFILIATION_CHANGED, note);
    auditTrail.append(
        new AuditEntry(
            AuditEventType.LOGIN_ID_CHANGED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            user.institutionId(),
            user.contractId(),
            user.id(),
            before,
            newLoginId + ": " + note));
  }
}
