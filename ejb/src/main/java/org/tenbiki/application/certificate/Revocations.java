package org.tenbiki.application.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.CertificateState;
import org.tenbiki.domain.certificate.Issuance;
import org.tenbiki.domain.certificate.IssuanceRepository;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/**
 * Revocation by a person. Whether this person may is asked before, by whoever calls. Source:
 * requirement C-12.
 */
@Dependent
public class Revocations {
  @Inject CertificateRepository certificates;
  @Inject IssuanceRepository issuances;
  @Inject UserRepository users;
  @Inject Mails mails;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * Revokes a certificate under the row locks of its user and itself, ends the download of its
   * file, and tells the user by mail.
   *
   * @param note why, checked before
   * @throws BusinessRuleException ALREADY_REVOKED
   */
  public void revoke(Actor actor, long certificateId, RevocationReason reason, String note) {
    User user = users.lock(certificates.get(certificateId).userId());
    auditTrail.append(revoked(actor, user, certificateId, reason, note));
  }

  /**
   * Revokes every certificate of a user that is still good, and gives up one that is being signed:
   * whatever is signed for it later is not stored. The mail tells whether the user may issue again.
   *
   * @param user under its row lock; deleted before, if it is to be deleted
   * @param note why, checked before
   */
  public void revokeAll(Actor actor, User user, RevocationReason reason, String note) {
    List<AuditEntry> entries = new ArrayList<>();
    for (Certificate certificate : certificates.ofUser(user.id())) {
      if (certificate.state() == CertificateState.RESERVED) {
        givenUp(actor.loginId(), actor.address(), user, certificate.id()).ifPresent(entries::add);
      } else if (certificate.isUsableAt(clock.instant())) {
        entries.add(revoked(actor, user, certificate.id(), reason, note));
      }
    }
    // after the last certificate: the head of the trail stays locked to the end
    entries.forEach(auditTrail::append);
  }

  private AuditEntry revoked(
      Actor actor, User user, long certificateId, RevocationReason reason, String note) {
    Certificate certificate = certificates.lock(certificateId);
    if (certificate.state() != CertificateState.ISSUED) {
      throw new BusinessRuleException(ErrorCode.ALREADY_REVOKED);
    }
    certificate.revoke(reason, clock.instant());
    issuances.lockOf(certificateId).ifPresent(Issuance::close);
    String serialNumber = certificate.serialNumber().toString();
    Map<MailVariable, String> values = new EnumMap<>(MailVariable.class);
    values.put(MailVariable.SERIAL_NUMBER, serialNumber);
    if (user.isDeleted()) {
      values.put(MailVariable.USER_DELETED, "true");
    }
    mails.write(MailKind.CERTIFICATE_REVOKED, user, values);
    return entry(
        AuditEventType.CERTIFICATE_REVOKED,
        actor.loginId(),
        actor.address(),
        user,
        serialNumber,
        reason + ": " + note.strip());
  }

  /**
   * Gives a reservation up.
   *
   * @param user under its row lock
   * @return false if it was completed or given up before
   */
  boolean giveUp(String actor, String address, User user, long certificateId) {
    Optional<AuditEntry> entry = givenUp(actor, address, user, certificateId);
    entry.ifPresent(auditTrail::append);
    return entry.isPresent();
  }

  private Optional<AuditEntry> givenUp(
      String actor, String address, User user, long certificateId) {
    Optional<Issuance> issuance = issuances.lockOf(certificateId);
    Certificate certificate = certificates.lock(certificateId);
    if (certificate.state() != CertificateState.RESERVED) {
      return Optional.empty();
    }
    certificate.voidReservation(clock.instant());
    issuance.ifPresent(Issuance::failed);
    String serialNumber = certificate.serialNumber().toString();
    return Optional.of(
        entry(AuditEventType.CERTIFICATE_VOIDED, actor, address, user, serialNumber, ""));
  }

  private static AuditEntry entry(
      AuditEventType type,
      String actor,
      String address,
      User user,
      String serialNumber,
      String details) {
    return new AuditEntry(
        type,
        AuditOutcome.SUCCESS,
        actor,
        address,
        user.institutionId(),
        user.contractId(),
        user.id(),
        serialNumber,
        details);
  }
}
