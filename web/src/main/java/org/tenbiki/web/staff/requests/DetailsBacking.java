package org.tenbiki.web.staff.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.staff.Decision;
import org.tenbiki.application.staff.RequestService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** One request, and the decision on it. Source: requirement S-2. */
@Named("staffRequestsDetails")
@RequestScoped
public class DetailsBacking {
  @Inject transient RequestService requests;
  @Inject transient SelectedRequest selected;
  @Inject transient CurrentUser user;

  private String reason = "";

  /** 承認する. */
  public String approve() {
    return outcome(requests.approve(user.actor(), id()), Notice.REQUEST_APPROVED);
  }

  /** 却下する. */
  public String reject() {
    return outcome(requests.reject(user.actor(), id(), reason), Notice.REQUEST_REJECTED);
  }

  /** 取り下げる. */
  public String withdraw() {
    return outcome(requests.withdraw(user.actor(), id()), Notice.REQUEST_WITHDRAWN);
  }

  private String outcome(Decision decision, Notice made) {
    if (decision instanceof Decision.Made) {
      return to(made);
    }
    if (decision instanceof Decision.Outdated) {
      return to(Notice.REQUEST_OUTDATED);
    }
    ErrorCode why = ((Decision.Refused) decision).why();
    if (why == ErrorCode.REQUEST_DECIDED) {
      return to(Notice.REQUEST_DECIDED);
    }
    if (why == ErrorCode.FORBIDDEN) {
      throw new BusinessRuleException(why);
    }
    ErrorMessages.add(why);
    return Outcome.STAY;
  }

  private String to(Notice notice) {
    return Outcome.to("/staff/requests/details", notice) + "&id=" + id();
  }

  private long id() {
    return selected.getDetails().row().id();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
