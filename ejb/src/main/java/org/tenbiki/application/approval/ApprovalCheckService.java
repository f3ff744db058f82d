package org.tenbiki.application.approval;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.tenbiki.application.credential.ComparisonQueue;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * Confirms an act, for the use case that does it: asked before the act, and in no transaction of
 * it, so that what was counted stays whatever becomes of the act. Source: requirement D-5.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApprovalCheckService {
  @Inject ApprovalStepService steps;
  @Inject ComparisonQueue queue;
  @Inject PasswordHasher hasher;

  /**
   * Compares what the actor typed, and counts it if it is wrong. The act goes on only if the result
   * {@linkplain ApprovalResult#admits admits} it.
   *
   * @throws BusinessRuleException REQUIRED beside the field {@code approval} if nothing was typed
   */
  public ApprovalResult confirm(Actor actor, String typed) {
    if (!steps.isAskedBy(actor)) {
      return new ApprovalResult.NotAsked();
    }
    if (typed.isEmpty()) {
      new Violations().add("approval", ErrorCode.REQUIRED).throwIfAny();
    }
    OptionalLong credentialId = steps.credentialOf(actor);
    if (credentialId.isEmpty()) {
      hasher.dummy(typed.toCharArray());
      return steps.status(actor).isWithout()
          ? new ApprovalResult.Missing()
          : new ApprovalResult.MustChange();
    }
    return queue
        .inTurn(
            credentialId.getAsLong(), () -> steps.confirm(actor, credentialId.getAsLong(), typed))
        .afterDummy(typed.toCharArray(), hasher::dummy);
  }
}
