package org.tenbiki.web.member.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.web.approval.ApprovalFields;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** Deletion of a general user: the page says what follows, and does it. Source: requirement G-4. */
@Named("memberUsersDelete")
@RequestScoped
public class DeleteBacking {
  @Inject transient GeneralUserService users;
  @Inject transient SelectedUser selected;
  @Inject transient CurrentUser user;
  @Inject transient Receipts receipts;
  @Inject transient ApprovalFields approval;
  @Inject transient CurrentInstitution institution;

  /** Asked for before anything is written, so that a user of others is not found. */
  public void load() {
    selected.get();
  }

  /** 削除する. */
  public String delete() {
    long id = selected.id();
    if (approval.refuses(users.delete(user.actor(), id, approval.getTyped()))) {
      return Outcome.STAY;
    }
    return receipts.with(
        Outcome.to(
            institution.getUsers().confirmed()
                ? "/member/update/registration"
                : "/member/users/index",
            Notice.USER_DELETED),
        id,
        AuditEventType.USER_DELETED);
  }

  public UserRow getHolder() {
    return selected.get().user();
  }
}
