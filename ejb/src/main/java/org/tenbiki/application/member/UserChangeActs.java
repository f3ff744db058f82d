package org.tenbiki.application.member;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tenbiki.application.approval.ApprovalPasswords;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.user.NewUser;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserChange;
import org.tenbiki.domain.user.UserContent;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.domain.user.UserRole;

/** Makes a change of a user. Whether it can be made is asked before. Source: D-8 and D-9. */
@Dependent
public class UserChangeActs {
  @Inject UserRepository users;
  @Inject CredentialRepository credentials;
  @Inject UserData data;
  @Inject UserChangeViews views;
  @Inject ApprovalPasswords approvals;
  @Inject Mails mails;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** The user's row is locked by then. */
  void make(Actor actor, UserChange change) {
    Long userId = change.userId();
    User user = userId == null ? register(actor, change) : change(actor, change, users.get(userId));
    change.approvalHash().ifPresent(hash -> approvals.give(actor, user, hash));
    if (user.role() == UserRole.GENERAL && !user.rights().contains(UserRight.APPROVE_RESULTS)) {
      approvals.remove(actor, user);
    }
  }

  private User register(Actor actor, UserChange change) {
    UserContent content = change.after();
    Credential credential = Credential.given(Objects.requireNonNull(change.passwordHash()));
    credentials.add(credential);
    User user =
        User.general(
            new NewUser(
                actor.institutionId(),
                change.loginId(),
                content.name(),
                content.mail(),
                change.language(),
                credential.id(),
                clock.instant()),
            change.contractId(),
            content.rights());
    user.grantAccounts(content.accounts());
    users.add(user);
    mails.write(MailKind.GENERAL_REGISTERED, user, Map.of());
    auditTrail.append(
        new AuditEntry(
            AuditEventType.GENERAL_USER_REGISTERED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            user.institutionId(),
            user.contractId(),
            user.id(),
            user.loginId(),
            views.describe(change)));
    return user;
  }

  private User change(Actor actor, UserChange change, User user) {
    UserContent now = UserContent.of(user);
    UserContent next = now.changedLike(change.before().orElseThrow(), change.after());
    String grants = views.describeGrants(change.contractId(), now, next);
    user.grant(next.rights());
    user.grantAccounts(next.accounts());
    data.change(
        actor,
        user,
        next.name(),
        next.mail(),
        grants.isEmpty() ? Optional.empty() : Optional.of(grants));
    return user;
  }
}
