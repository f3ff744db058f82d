package org.tenbiki.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.application.certificate.IssuanceView.State;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;

/** 発行結果. Source: requirement C-5. */
@Named("certificateResult")
@RequestScoped
public class ResultBacking {
  @Inject transient CertificateIssuanceService issuances;
  @Inject transient Issuance issuance;
  @Inject transient Browser browser;

  /** Leads to where the issue stands, if that is not here. */
  public String load() {
    return issuance.on("/certificate/result");
  }

  /** Whether the file is still there. */
  public boolean isDownloadable() {
    return issuance.find().filter(view -> view.state() == State.ISSUED).isPresent();
  }

  /** 閉じる. */
  public String close() {
    browser.read(PortalCookie.ISSUANCE).ifPresent(issuances::close);
    browser.forget(PortalCookie.ISSUANCE);
    return Outcome.to("/index", Notice.CERTIFICATE_PAGES_CLOSED);
  }
}
