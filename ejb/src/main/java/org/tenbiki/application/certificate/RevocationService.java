package org.tenbiki.application.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRepository;

/** Revocation by staff. Source: requirements C-12 and S-2. */
@Stateless
@RolesAllowed("staff")
public class RevocationService {
  @Inject CertificateRepository certificates;
  @Inject UserRepository users;
  @Inject Revocations revocations;

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
    if (certificates
        .find(certificateId)
        .flatMap(c -> users.find(actor.institutionId(), c.userId()))
        .isEmpty()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
    revocations.revoke(actor, certificateId, known.orElseThrow(), note);
  }

  private static Optional<RevocationReason> reason(String name) {
    return Arrays.stream(RevocationReason.values()).filter(r -> r.name().equals(name)).findFirst();
  }
}
