package org.tenbiki.web.staff.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.deduction.staff.ListReceiptService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;

/** 再開 after the cut-off, and 完了. Source: requirements K-4 and K-7. */
@Named("staffListsReopen")
@RequestScoped
public class ReopenBacking {
  @Inject transient ListReceiptService receipts;
  @Inject transient SelectedList selected;
  @Inject transient CurrentUser user;

  private String cutOff = "";
  private String remark = "";

  /** 再開する. */
  public String reopen() {
    receipts.reopen(user.actor(), selected.id(), cutOff, remark);
    return selected.to(Notice.LIST_REOPENED);
  }

  /** 完了にする. */
  public String complete() {
    receipts.complete(user.actor(), selected.id());
    return selected.to(Notice.LIST_COMPLETED);
  }

  public String getCutOff() {
    return cutOff;
  }

  public void setCutOff(String cutOff) {
    this.cutOff = cutOff;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
