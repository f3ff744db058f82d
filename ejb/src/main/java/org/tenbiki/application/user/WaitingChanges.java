package org.tenbiki.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.user.UserChange;
import org.tenbiki.domain.user.UserChangeRepository;

/** Changes of users whose master is gone: they take effect no more. Source: requirement D-8. */
@Dependent
public class WaitingChanges {
  @Inject UserChangeRepository changes;
  @Inject AuditTrail auditTrail;

  /** Drafts too. The contract's row is locked by then. */
  public void withdrawAll(Actor actor, Contract contract, String reason) {
    for (UserChange change : changes.waiting(contract.id())) {
      auditTrail.append(
          new AuditEntry(
              AuditEventType.USER_CHANGE_WITHDRAWN,
              AuditOutcome.SUCCESS,
              actor.loginId(),
              actor.address(),
              contract.institutionId(),
              contract.id(),
              change.userId(),
              change.loginId(),
              reason));
    }
    changes.removeOf(contract.id());
  }
}
