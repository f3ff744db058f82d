package org.tenbiki.web.member.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.web.certificate.Issuance;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;

/** The key of a renewal, made by the page. Source: requirement B-4. */
@Named("memberCertificateKey")
@RequestScoped
public class KeyBacking {
  @Inject transient CertificateIssuanceService issuances;
  @Inject transient Issuance issuance;
  @Inject transient CurrentUser user;
  @Inject transient Browser browser;

  /** A page that was loaded again has lost its key: the renewal begins anew. */
  public String load() {
    return issuance.isBeginningOf(user.getLoginId())
        ? Outcome.STAY
        : Outcome.to("/member/certificate/renewal");
  }

  /** キャンセル. */
  public String cancel() {
    end();
    return Outcome.to("/member/top");
  }

  /** インストールを完了する. */
  public String close() {
    end();
    return Outcome.to("/member/certificate/done");
  }

  private void end() {
    browser.read(PortalCookie.ISSUANCE).ifPresent(issuances::close);
    browser.forget(PortalCookie.ISSUANCE);
  }
}
