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

/** A new first password for a general user. Source: requirement G-2. */
@Named("memberUsersPassword")
@RequestScoped
public class PasswordBacking {
  @Inject transient GeneralUserService users;
  @Inject transient SelectedUser selected;
  @Inject transient CurrentUser user;
  @Inject transient Receipts receipts;
  @Inject transient ApprovalFields approval;

  private String password = "";
  private String passwordAgain = "";

  /** Asked for before anything is written, so that a user of others is not found. */
  public void load() {
    selected.get();
  }

  /** 設定する. */
  public String change() {
    ApprovalResult result =
        users.setPassword(
            user.actor(), selected.id(), password, passwordAgain, approval.getTyped());
    if (approval.refuses(result)) {
      return Outcome.STAY;
    }
    return receipts.with(
        SelectedUser.to(selected.id(), Notice.PASSWORD_SET),
        selected.id(),
        AuditEventType.PASSWORD_SET);
  }

  public UserRow getHolder() {
    return selected.get().user();
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getPasswordAgain() {
    return passwordAgain;
  }

  public void setPasswordAgain(String passwordAgain) {
    this.passwordAgain = passwordAgain;
  }
}
