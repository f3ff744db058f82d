package org.tenbiki.web.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.web.shared.ErrorMessages;

/**
 * The approval password as it was typed on a page with {@code t:approvalPassword}, which shows its
 * field where the institution asks for one. Pages read it as {@code approval}. Source: requirement
 * D-5.
 */
@Named("approval")
@RequestScoped
public class ApprovalFields {
  private String typed = "";

  /** Whether the act was not done, which the page then says. */
  public boolean refuses(ApprovalResult result) {
    return refuses(result, "approval");
  }

  /**
   * The same where the password was typed in another field.
   *
   * @param field of the form
   */
  public boolean refuses(ApprovalResult result, String field) {
    if (result instanceof ApprovalResult.Wrong wrong) {
      ErrorMessages.addWrongIn(field, ErrorCode.WRONG_APPROVAL_PASSWORD, wrong.remaining());
    } else if (result instanceof ApprovalResult.MustChange) {
      ErrorMessages.add(ErrorCode.APPROVAL_PASSWORD_TO_CHANGE);
    } else if (result instanceof ApprovalResult.NotTaken refused) {
      ErrorMessages.add(List.of(Violation.of("password", refused.why())));
    } else if (result instanceof ApprovalResult.Missing) {
      ErrorMessages.add(ErrorCode.APPROVAL_PASSWORD_MISSING);
    } else if (!result.admits()) {
      ErrorMessages.add(ErrorCode.ACCOUNT_LOCKED);
    }
    return !result.admits();
  }

  /** Empty if the page did not ask. */
  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}
