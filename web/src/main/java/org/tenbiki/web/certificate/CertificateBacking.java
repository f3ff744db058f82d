package org.tenbiki.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;

/** 発行結果 for a key that the user has, or has lost. */
@Named("certificateCertificate")
@RequestScoped
public class CertificateBacking {
  @Inject transient CertificateIssuanceService issuances;
  @Inject transient Issuance issuance;
  @Inject transient ResultBacking result;
  @Inject transient Browser browser;

  /** Leads to where the issue stands, if that is not here. */
  public String load() {
    return issuance.on("/certificate/certificate");
  }

  /** Whether the key was made by a page, which is closed or was loaded anew. */
  public boolean isMadeByPage() {
    return issuance.getView().keySource() == KeySource.BROWSER;
  }

  /** 閉じる. */
  public String close() {
    return result.close();
  }

  /** 新しい鍵で発行し直す. */
  public String startAnew() {
    boolean ended =
        browser
            .read(PortalCookie.ISSUANCE)
            .filter(token -> issuances.startAnew(token, browser.address()))
            .isPresent();
    if (!ended) {
      return Outcome.to("/certificate/certificate");
    }
    browser.forget(PortalCookie.ISSUANCE);
    return Outcome.to("/certificate/authentication", Notice.CERTIFICATE_GIVEN_UP);
  }
}
