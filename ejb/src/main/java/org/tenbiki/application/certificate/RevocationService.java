package org.tenbiki.application.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.certificate.IssuanceRepository;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** Revocation by staff. Source: requirements C-12 and S-2. */
@Stateless
@RolesAllowed("staff")
public class RevocationService {
  @Inject CertificateRepository certificates;
  @Inject IssuanceRepository issuances;
  @Inject UserRepository users;
  @Inject Mails mails;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * Revokes a certificate of the actor's institution.
   *
   * @param reason a name of {@code RevocationReason}
   * @param note why, as the application form says
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, ALREADY_REVOKED, or what is wrong with the
   *     form
   */
  public void revoke(Actor actor, long certificateId, String reason, String note) {
    actor.mustChangeAsStaff();
    Violations violations = new Violations();
    Optional<RevocationReason> known = reason(reason);
    if (known.isEmpty()) {
      violations.add("reason", reason.isEmpty() ? ErrorCode.REQUIRED : ErrorCode.NOT_A_CHOICE);
    }
    violations.checkRemark("note", note).throwIfAny();
    User user =
        certificates
            .find(certificateId)
            .flatMap(c -> users.find(actor.institutionId(), c.userId()))
            .map(u -> users.lock(u.id()))
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    Certificate certificate = certificates.lock(certificateId);
    if (certificate.state() != CertificateState.ISSUED) {
      throw new BusinessRuleException(ErrorCode.ALREADY_REVOKED);
    }
    certificate.revoke(known.orElseThrow(), clock.instant());
    issuances.findByCertificate(certificateId).ifPresent(i -> issuances.lock(i.id()).close());
    String serialNumber = certificate.serialNumber().toString();
    mails.write(
        MailKind.CERTIFICATE_REVOKED, user, Map.of(MailVariable.SERIAL_NUMBER, serialNumber));
    auditTrail.append(
        new AuditEntry(
            AuditEventType.CERTIFICATE_REVOKED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            user.institutionId(),
            user.contractId(),
            user.id(),
            serialNumber,
            known.orElseThrow() + ": " + note.strip()));
  }

  private static Optional<RevocationReason> reason(String name) {
    return Arrays.stream(RevocationReason.values()).filter(r -> r.name().equals(name)).findFirst();
  }
}
