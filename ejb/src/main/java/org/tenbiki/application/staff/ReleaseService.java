package org.tenbiki.application.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.tenbiki.application.shared.Actor;

/** Release of locks and blocks by staff. Source: requirements L-6 and S-2. */
@Stateless
@RolesAllowed("staff")
public class ReleaseService {
  /**
   * Releases the initial registration's lock or block.
   *
   * @param reason not blank
   * @throws org.tenbiki.domain.shared.BusinessRuleException NOT_FOUND, NOTHING_TO_RELEASE, REQUIRED
   */
  public void releaseContract(Actor actor, long contractId, String reason) {
    throw new UnsupportedOperationException();
  }

  /**
   * Releases a user's lock or block.
   *
   * @param reason not blank
   * @throws org.tenbiki.domain.shared.BusinessRuleException NOT_FOUND, NOTHING_TO_RELEASE, REQUIRED
   */
  public void releaseUser(Actor actor, long userId, String reason) {
    throw new UnsupportedOperationException();
  }
}
