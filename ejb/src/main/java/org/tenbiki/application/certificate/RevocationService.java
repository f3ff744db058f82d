package org.tenbiki.application.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.tenbiki.application.shared.Actor;

/** Revocation by staff. Source: requirements C-12 and S-2. */
@Stateless
@RolesAllowed("staff")
public class RevocationService {
  /**
   * Revokes a certificate of the actor's institution.
   *
   * @param reason a name of {@code RevocationReason}
   * @param note why, as the application form says; not blank
   * @throws org.tenbiki.domain.shared.BusinessRuleException NOT_FOUND, ALREADY_REVOKED or REQUIRED
   */
  public void revoke(Actor actor, long certificateId, String reason, String note) {
    throw new UnsupportedOperationException();
  }
}
