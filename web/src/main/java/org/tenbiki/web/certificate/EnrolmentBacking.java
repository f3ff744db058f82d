package org.tenbiki.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.application.certificate.EnrolmentService;
import org.tenbiki.application.certificate.EnrolmentView;
import org.tenbiki.application.certificate.IssuanceView.State;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;

/** 証明書発行アプリのダウンロード, 実行, 次へ. Source: requirement U-4. */
@Named("certificateEnrolment")
@RequestScoped
public class EnrolmentBacking {
  @Inject transient CertificateIssuanceService issuances;
  @Inject transient EnrolmentService enrolments;
  @Inject transient IssueBacking issue;
  @Inject transient Issuance issuance;
  @Inject transient CurrentInstitution institution;
  @Inject transient Browser browser;

  private @Nullable EnrolmentView found;

  /** Leads to where the issue stands, if that is not here. */
  public String load() {
    issue.tellFailure();
    return issuance.on(Issuance.ENROLMENT);
  }

  /** Whether the code can still be used. */
  public boolean isUsable() {
    return find().isPresent();
  }

  public String getCode() {
    return find().map(EnrolmentView::code).orElse("");
  }

  public String getPin() {
    return find().map(EnrolmentView::pin).orElse("");
  }

  /** What the program takes, in one line. */
  public String getConnection() {
    return institution.getEntryUrl() + " " + getCode() + " " + getPin();
  }

  private Optional<EnrolmentView> find() {
    if (found == null) {
      found = browser.read(PortalCookie.ISSUANCE).flatMap(enrolments::find).orElse(null);
    }
    return Optional.ofNullable(found);
  }

  /** While the page has nothing new to show, in the words of {@link StateServlet}. */
  public String getWaiting() {
    return issuance.find().filter(view -> view.state() == State.FAILED).isPresent()
        ? "READY FAILED"
        : "READY";
  }

  /** 新しいコード: with a new ユーザー認証. */
  public String another() {
    issuances.close(issue.token());
    browser.forget(PortalCookie.ISSUANCE);
    return Outcome.to("/certificate/authentication");
  }
}
