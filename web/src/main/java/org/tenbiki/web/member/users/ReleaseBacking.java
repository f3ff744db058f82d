package org.tenbiki.web.member.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.web.approval.ApprovalFields;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** Release of a general user by its master. Source: requirement L-6. */
@Named("memberUsersRelease")
@RequestScoped
public class ReleaseBacking {
  @Inject transient GeneralUserService users;
  @Inject transient SelectedUser selected;
  @Inject transient CurrentUser user;
  @Inject transient Receipts receipts;
  @Inject transient ApprovalFields approval;

  private String reason = "";

  /** Asked for before anything is written, so that a user of others is not found. */
  public void load() {
    selected.get();
  }

  /** 解除する. */
  public String release() {
    ApprovalResult result = users.release(user.actor(), selected.id(), reason, approval.getTyped());
    if (approval.refuses(result)) {
      return Outcome.STAY;
    }
    return receipts.with(
        SelectedUser.to(selected.id(), Notice.USER_RELEASED),
        selected.id(),
        AuditEventType.USER_RELEASED);
  }

  public UserRow getHolder() {
    return selected.get().user();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
