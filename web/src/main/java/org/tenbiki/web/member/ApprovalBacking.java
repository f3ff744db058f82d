package org.tenbiki.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.approval.ApprovalChange;
import org.tenbiki.application.approval.ApprovalPasswordService;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.approval.ApprovalStatus;
import org.tenbiki.web.approval.ApprovalFields;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** 承認パスワード: the first one, and its change. Source: requirement D-5. */
@Named("memberApproval")
@RequestScoped
public class ApprovalBacking {
  @Inject transient ApprovalPasswordService approvals;
  @Inject transient ApprovalFields fields;
  @Inject transient EntryBacking entry;
  @Inject transient CurrentUser user;

  private String current = "";
  private String password = "";
  private String passwordAgain = "";

  /** Leads away who has none to change. */
  public String load() {
    ApprovalStatus status = approvals.status(user.actor());
    return status instanceof ApprovalStatus.Valid || status instanceof ApprovalStatus.MustChange
        ? Outcome.STAY
        : Outcome.to("/member/top");
  }

  /** 実行, of the first one. */
  public String set() {
    approvals.set(user.actor(), password, passwordAgain);
    return entry.isOpen()
        ? Outcome.to("/member/approval-set", Notice.APPROVAL_PASSWORD_SET)
        : entry.onward(Notice.APPROVAL_PASSWORD_SET);
  }

  /** 変更する. */
  public String change() {
    ApprovalResult result =
        approvals.change(user.actor(), new ApprovalChange(current, password, passwordAgain));
    return fields.refuses(result, "current")
        ? Outcome.STAY
        : entry.onward(Notice.APPROVAL_PASSWORD_CHANGED);
  }

  /** Whether this user has one, or is to have one. */
  public boolean isNeeded() {
    return !approvals.status(user.actor()).isWithout();
  }

  public String getCurrent() {
    return current;
  }

  public void setCurrent(String current) {
    this.current = current;
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
