package org.tenbiki.application.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.shared.BusinessRuleException;

/**
 * Staff make a contract's master, whose first password is drawn and stands on one paper only: for
 * who made it, until it is handed over. Source: requirement D-2.
 */
@Stateless
@RolesAllowed("staff")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MasterIssueService {
  @Inject MasterIssueStepService steps;
  @Inject PasswordHasher hasher;

  /**
   * Makes the master. The same form sent again makes nothing more.
   *
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, MASTER_NOT_BY_STAFF, MASTER_REGISTERED,
   *     WRONG_CONTRACT_STATUS, or what is wrong with the form
   */
  public void issue(Actor actor, long contractId, NewMaster command) {
    actor.mustChangeAsStaff();
    if (steps.isMade(actor, contractId, command)) {
      return;
    }
    String password = steps.draw(actor);
    String hash = hasher.hash(password.toCharArray());
    try {
      steps.issue(actor, contractId, command, password, hash);
    } catch (EJBException | PersistenceException e) {
      // another contract's user may have taken the user ID between the check and the insert
      if (!steps.isMade(actor, contractId, command)) {
        throw e;
      }
    }
  }

  /** What the actor has made and not handed over yet; empty if that is nothing. */
  public Optional<MasterHandOver> handOver(Actor actor, long contractId) {
    actor.mustChangeAsStaff();
    return steps.handOver(actor, contractId);
  }

  /** The paper of what the actor has made and not handed over yet; empty if that is nothing. */
  public Optional<byte[]> print(Actor actor, long contractId) {
    actor.mustChangeAsStaff();
    return steps.print(actor, contractId);
  }

  /** From now on nobody sees the first password any more. Done twice, it is done. */
  public void finish(Actor actor, long contractId) {
    actor.mustChangeAsStaff();
    steps.finish(actor, contractId);
  }
}
