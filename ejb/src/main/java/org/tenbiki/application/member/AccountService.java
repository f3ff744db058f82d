package org.tenbiki.application.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tenbiki.application.credential.ComparisonQueue;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.shared.BusinessRuleException;

/** 契約ユーザー情報変更: what a user changes of itself. Source: requirements M-7 and A-7. */
@Stateless
@RolesAllowed({"member", "staff"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountService {
  @Inject AccountStepService steps;
  @Inject ComparisonQueue queue;
  @Inject PasswordHasher hasher;

  public OwnData find(Actor actor) {
    return steps.find(actor);
  }

  /**
   * Changes name and mail address.
   *
   * @param mailAgain needed only if the address changes
   * @throws BusinessRuleException FORBIDDEN for masters where users are confirmed, who change
   *     themselves like their users; what is wrong with the form
   */
  public void change(Actor actor, String name, String mail, String mailAgain) {
    steps.change(actor, name, mail, mailAgain);
  }

  /**
   * Changes the password; the user's other sessions end. A wrong current one counts like a wrong
   * log-in.
   *
   * @throws BusinessRuleException what is wrong with the form
   */
  public PasswordChangeResult changePassword(Actor actor, PasswordChange command) {
    long credentialId = steps.check(actor, command);
    String hash = hasher.hash(command.password().toCharArray());
    return queue
        .inTurn(credentialId, () -> steps.changePassword(actor, command, hash))
        .afterDummy(command.current().toCharArray(), hasher::dummy);
  }
}
