package org.tenbiki.web.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.login.ConnectionCheckService;
import org.tenbiki.application.login.ConnectionView;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.application.login.Recognition.Closed;
import org.tenbiki.application.login.Recognition.NoCertificate;
import org.tenbiki.application.login.Recognition.Recognised;
import org.tenbiki.web.security.ClientCertificate;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.JapanTime;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.Texts;

/** 接続確認: whose certificate arrives, or what is wrong and what to do. Source: screens.md, row 8. */
@Named("connection")
@RequestScoped
public class ConnectionBacking {
  @Inject transient ConnectionCheckService checks;
  @Inject transient CurrentInstitution institution;
  @Inject transient FailureTexts failureTexts;
  @Inject transient JapanTime japan;
  @Inject transient HttpServletRequest request;

  private ConnectionView view = new ConnectionView(new NoCertificate(), 0, false);

  @PostConstruct
  void check() {
    view = checks.check(institution.getId(), ClientCertificate.fingerprintOf(request).orElse(null));
  }

  /** Outside the service hours leads to the page that says so. */
  public String load() {
    return view.recognition() instanceof Closed ? Outcome.to("/closed") : Outcome.STAY;
  }

  /** Null if the certificate opens nothing. */
  public @Nullable Recognised getRecognised() {
    return view.recognition() instanceof Recognised recognised ? recognised : null;
  }

  /** Null if the certificate opens something, or the service is closed. */
  public @Nullable Failure getFailure() {
    Recognition recognition = view.recognition();
    return recognition instanceof Recognised || recognition instanceof Closed
        ? null
        : failureTexts.of(recognition);
  }

  /** あと365日（2027年11月21日まで）, on the last day 本日まで. */
  public String getDaysText() {
    return view.recognition() instanceof Recognised recognised
        ? Texts.text(
            FacesContext.getCurrentInstance(),
            view.daysLeft() > 0 ? "top.text.daysLeft" : "top.text.lastDay",
            view.daysLeft(),
            japan.day(recognised.lastDay()))
        : "";
  }

  public boolean isRenewalOpen() {
    return view.renewalOpen();
  }

  /** This page at the member address that this request did not come to: there browsers ask anew. */
  public String getOtherUrl() {
    String second = institution.getSecondConnectionUrl();
    return URI.create(second).getPort() == request.getServerPort()
        ? institution.getConnectionUrl()
        : second;
  }
}
