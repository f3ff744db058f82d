package org.tenbiki.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.application.certificate.IssuanceView.State;
import org.tenbiki.application.certificate.IssueResult;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;

/** 発行. Source: requirement C-3. */
@Named("certificateIssue")
@RequestScoped
public class IssueBacking {
  @Inject transient CertificateIssuanceService issuances;
  @Inject transient Issuance issuance;
  @Inject transient Browser browser;

  /** Leads to where the issue stands, if that is not here. */
  public String load() {
    tellFailure();
    return issuance.on("/certificate/issue");
  }

  /** That pressing 発行 before ended in nothing, on whichever page it is pressed. */
  void tellFailure() {
    if (issuance.find().filter(view -> view.state() == State.FAILED).isPresent()) {
      ErrorMessages.add(ErrorCode.ISSUANCE_FAILED);
    }
  }

  /** 発行. */
  public String issue() {
    return outcomeOf(issuances.issue(token(), browser.address()));
  }

  /** Where pressing 発行 leads, on whichever page it was pressed. */
  String outcomeOf(IssueResult result) {
    return switch (result) {
      case STARTED -> Outcome.to("/certificate/progress");
      case EXPIRED -> Outcome.to("/certificate/authentication", Notice.ISSUANCE_EXPIRED);
      case ANOTHER_RUNS -> {
        ErrorMessages.add(ErrorCode.ISSUANCE_RUNS);
        yield Outcome.STAY;
      }
      case OTHER_KEY_WANTED -> {
        ErrorMessages.add(ErrorCode.KEY_NOT_WANTED);
        yield Outcome.STAY;
      }
      case USABLE_CERTIFICATE_EXISTS ->
          Outcome.to("/certificate/authentication", Notice.USABLE_CERTIFICATE_EXISTS);
      case NOT_ALLOWED -> Outcome.to("/certificate/authentication", Notice.ISSUANCE_NOT_ALLOWED);
    };
  }

  /** キャンセル. */
  public String cancel() {
    issuances.close(token());
    browser.forget(PortalCookie.ISSUANCE);
    return Outcome.to("/index");
  }

  String token() {
    return browser.read(PortalCookie.ISSUANCE).orElse("");
  }
}
