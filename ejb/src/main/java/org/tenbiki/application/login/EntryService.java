package org.tenbiki.application.login;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tenbiki.application.approval.ApprovalPasswords;
import org.tenbiki.application.approval.ApprovalStatus;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** What a member must do before anything else behind log-in. Source: D-3, D-5 and D-9. */
@Stateless
@RolesAllowed("member")
public class EntryService {
  @Inject UserRepository users;
  @Inject CredentialRepository credentials;
  @Inject InstitutionRepository institutions;
  @Inject ApprovalPasswords approvals;

  /** Empty if nothing is left to do, and for staff. */
  public Optional<EntryStep> next(Actor actor) {
    if (actor.role().isStaff()) {
      return Optional.empty();
    }
    User user = users.get(actor.userId());
    if (mustChangePassword(user)) {
      return Optional.of(EntryStep.CHANGE_PASSWORD);
    }
    ApprovalStatus status = approvals.statusOf(user);
    if (status instanceof ApprovalStatus.ToBeSet) {
      return Optional.of(EntryStep.SET_APPROVAL_PASSWORD);
    }
    return status.isSettled() ? Optional.empty() : Optional.of(EntryStep.CHANGE_APPROVAL_PASSWORD);
  }

  private boolean mustChangePassword(User user) {
    return credentials.get(user.credentialId()).isGiven()
        && institutions.profileOf(institutions.get(user.institutionId())).firstPasswordChange();
  }
}
