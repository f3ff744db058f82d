package org.tenbiki.application.approval;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tenbiki.application.credential.ComparisonQueue;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.shared.BusinessRuleException;

/** 承認パスワード of whoever is logged in. Source: requirements D-5 and D-9. */
@Stateless
@RolesAllowed("member")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApprovalPasswordService {
  @Inject ApprovalStepService steps;
  @Inject ComparisonQueue queue;
  @Inject PasswordHasher hasher;

  public ApprovalStatus status(Actor actor) {
    return steps.status(actor);
  }

  /**
   * Sets the first one.
   *
   * @throws BusinessRuleException APPROVAL_PASSWORD_SET if none is to be set, or what is wrong with
   *     the form
   */
  public void set(Actor actor, String password, String passwordAgain) {
    steps.check(actor, password, passwordAgain);
    steps.set(actor, password, hasher.hash(password.toCharArray()));
  }

  /**
   * Changes it. A wrong current one counts like one that was to confirm an act; {@code Confirmed}
   * says that the new one holds.
   *
   * @throws BusinessRuleException NOT_FOUND if there is none, or what is wrong with the form
   */
  public ApprovalResult change(Actor actor, ApprovalChange command) {
    long credentialId = steps.check(actor, command);
    String hash = hasher.hash(command.password().toCharArray());
    return queue
        .inTurn(credentialId, () -> steps.change(actor, credentialId, command, hash))
        .afterDummy(command.current().toCharArray(), hasher::dummy);
  }
}
