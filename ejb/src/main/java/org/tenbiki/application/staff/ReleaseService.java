package org.tenbiki.application.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tenbiki.application.credential.Releases;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** Release of locks and blocks by staff. Source: requirements L-6 and S-2. */
@Stateless
@RolesAllowed("staff")
public class ReleaseService {
  @Inject ContractRepository contracts;
  @Inject UserRepository users;
  @Inject Releases releases;

  /**
   * Releases the initial registration's lock or block.
   *
   * @param reason for the audit trail
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, NOTHING_TO_RELEASE, or what is wrong with
   *     the reason
   */
  public void releaseContract(Actor actor, long contractId, String reason) {
    check(actor, reason);
    Contract contract =
        contracts
            .find(actor.institutionId(), contractId)
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    releases.release(actor, contract, reason);
  }

  /**
   * Releases a user's lock or block.
   *
   * @param reason for the audit trail
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, NOTHING_TO_RELEASE, or what is wrong with
   *     the reason
   */
  public void releaseUser(Actor actor, long userId, String reason) {
    check(actor, reason);
    User user =
        users
            .find(actor.institutionId(), userId)
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    releases.release(actor, user, reason);
  }

  private static void check(Actor actor, String reason) {
    actor.mustChangeAsStaff();
    new Violations().checkRemark("reason", reason).throwIfAny();
  }
}
