package org.tenbiki.application.certificate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.tenbiki.application.credential.CredentialLocks;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.Enrolment;
import org.tenbiki.domain.certificate.EnrolmentCode;
import org.tenbiki.domain.certificate.EnrolmentRepository;
import org.tenbiki.domain.certificate.EnrolmentSealer;
import org.tenbiki.domain.certificate.IssuanceRepository;
import org.tenbiki.domain.credential.Attempt;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.LockoutPolicy;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** The transactions of {@link EnrolmentService}, which alone calls this. */
@Stateless
public class EnrolmentStepService {
  @Inject EnrolmentRepository enrolments;
  @Inject EnrolmentSealer sealer;
  @Inject EnrolmentCodes codes;
  @Inject IssuanceRepository issuances;
  @Inject UserRepository users;
  @Inject InstitutionRepository institutions;
  @Inject CredentialLocks locks;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** The code as the page shows it; empty if there is none, or it is worn out. */
  public Optional<String> code(String lookupHash) {
    return issuances
        .findByTokenHash(lookupHash)
        .flatMap(
            issuance ->
                codes.shown(
                    issuance,
                    lockout(users.get(issuance.userId()).institutionId()).failuresPerLock()))
        .map(EnrolmentCode::text);
  }

  /**
   * Which row counts the wrong codes of that name, of an enrolment or of nobody; empty if it
   * compares none any more, so that further guesses lock and write nothing.
   */
  public OptionalLong counterOf(long institutionId, EnrolmentCode code) {
    Optional<Enrolment> found =
        enrolments
            .findByName(code.name())
            .filter(enrolment -> holder(enrolment).institutionId() == institutionId);
    if (found.isPresent()) {
      return found.get().isWornOut(lockout(institutionId).failuresPerLock())
          ? OptionalLong.empty()
          : OptionalLong.of(found.get().id());
    }
    long nobody = locks.idOfUnknownCode(institutionId + "/" + code.name());
    return locks.isLocked(nobody, clock.instant()) ? OptionalLong.empty() : OptionalLong.of(nobody);
  }

  /**
   * Compares under the counter's row lock. The trail keeps what was compared: as many wrong codes
   * as wear one out, the last as refused.
   *
   * @param counterId of {@link #counterOf}
   */
  public EnrolmentOpening open(
      long institutionId, long counterId, EnrolmentCode code, String address) {
    LockoutPolicy policy = lockout(institutionId);
    if (Credential.isOfUnknown(counterId)) {
      Attempt attempt = locks.lock(counterId).attempt(() -> false, policy, clock.instant());
      return attempt instanceof Attempt.Wrong wrong
          ? wrong(institutionId, Optional.empty(), code, wrong.locks(), address)
          : new EnrolmentOpening.WornOut();
    }
    Enrolment enrolment = enrolments.lock(counterId);
    int most = policy.failuresPerLock();
    if (enrolment.isWornOut(most)) {
      return new EnrolmentOpening.WornOut();
    }
    Optional<String> token = enrolment.open(code, most, sealer);
    if (token.isPresent()) {
      return new EnrolmentOpening.Right(token.get());
    }
    Optional<User> holder = Optional.of(holder(enrolment));
    return wrong(institutionId, holder, code, enrolment.isWornOut(most), address);
  }

  private EnrolmentOpening wrong(
      long institutionId,
      Optional<User> holder,
      EnrolmentCode code,
      boolean wornOut,
      String address) {
    audit(institutionId, holder, code, wornOut, address);
    return wornOut ? new EnrolmentOpening.WornOut() : new EnrolmentOpening.Wrong();
  }

  /** Whether it is the key that the issue began with. */
  public boolean isKeyOf(String lookupHash, PublicKey key) {
    return issuances
        .findByTokenHash(lookupHash)
        .flatMap(issuance -> issuance.publicKey())
        .filter(known -> Arrays.equals(known, key.getEncoded()))
        .isPresent();
  }

  private User holder(Enrolment enrolment) {
    return users.get(issuances.get(enrolment.issuanceId()).userId());
  }

  private LockoutPolicy lockout(long institutionId) {
    return institutions.profileOf(institutions.get(institutionId)).lockout();
  }

  private void audit(
      long institutionId,
      Optional<User> holder,
      EnrolmentCode code,
      boolean wornOut,
      String address) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.ENROLMENT_CODE_REFUSED,
            wornOut ? AuditOutcome.REFUSED : AuditOutcome.FAILURE,
            holder.map(User::loginId).orElse(code.name()),
            address,
            institutionId,
            holder.map(User::contractId).orElse(null),
            holder.map(User::id).orElse(null),
            code.name(),
            ""));
  }
}
