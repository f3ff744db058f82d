package org.tenbiki.web.member.deductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.deduction.LineRow;
import org.tenbiki.application.deduction.ListDetails;
import org.tenbiki.application.deduction.answer.ResultApprovalService;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.web.approval.ApprovalFields;
import org.tenbiki.web.deduction.ListedRows;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** What an 承認者 decides about one result. Source: requirements K-4 and D-5. */
@Named("memberDeductionsApproval")
@RequestScoped
public class ApprovalBacking {
  private static final String PAGE = "/member/deductions/approval";

  @Inject transient SelectedList selected;
  @Inject transient ListedRows listed;
  @Inject transient ResultApprovalService approvals;
  @Inject transient ApprovalFields approval;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable Listing<LineRow> rows;
  private String remark = "";

  /** Asked for before anything is written, so that a list of others is not found. */
  public void load() {
    getDetails();
  }

  /** 承認する. */
  public String approve() {
    return after(
        approvals.approve(
            user.actor(), selected.id(), parameters.text("seal"), approval.getTyped()),
        Notice.LIST_APPROVED);
  }

  /** 差し戻す. */
  public String sendBack() {
    return after(
        approvals.sendBack(user.actor(), selected.id(), remark, approval.getTyped()),
        Notice.LIST_SENT_BACK);
  }

  /** 承認を取り消す. */
  public String cancel() {
    return after(
        approvals.cancelApproval(user.actor(), selected.id(), remark, approval.getTyped()),
        Notice.LIST_APPROVAL_CANCELLED);
  }

  private String after(ApprovalResult result, Notice notice) {
    return approval.refuses(result)
        ? Outcome.STAY
        : Outcome.to(PAGE, notice) + "&id=" + selected.id();
  }

  /** Whether it waits for a decision. */
  public boolean isWaiting() {
    return selected.offers(DeductionTask.APPROVALS, BatchAct.APPROVE, "approve", "sendBack");
  }

  /** Whether its approval can be taken back. */
  public boolean isApproved() {
    return selected.offers(DeductionTask.APPROVALS, BatchAct.CANCEL_APPROVAL, "cancelApproval");
  }

  /** Whether there is a まとめ入金依頼書. Source: requirement K-5. */
  public boolean isSlip() {
    BatchState state = getDetails().list().state();
    return state.isPublished()
        && !BatchAct.PASS_CUT_OFF.isPossibleIn(state)
        && state != BatchState.OVERDUE;
  }

  public ListDetails getDetails() {
    return selected.get(DeductionTask.APPROVALS);
  }

  /** The exceptions, or what changed since the list was seen before. */
  public Listing<LineRow> getRows() {
    if (rows == null) {
      rows =
          selected.rows(
              DeductionTask.APPROVALS,
              listed.isChanged() ? LineSearch.Scope.REQUESTED : LineSearch.Scope.EXCEPTIONS);
    }
    return rows;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
