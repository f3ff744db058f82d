package org.tenbiki.web.member.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.certificate.RenewalService;
import org.tenbiki.application.certificate.RenewalView;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;

/** 電子証明書の更新 inside the session. Source: requirement B-4. */
@Named("memberCertificateRenewal")
@RequestScoped
public class RenewalBacking {
  @Inject transient RenewalService renewals;
  @Inject transient CurrentUser user;
  @Inject transient Browser browser;

  private @Nullable RenewalView view;

  private Optional<RenewalView> find() {
    if (view == null) {
      view = renewals.find(user.actor()).orElse(null);
    }
    return Optional.ofNullable(view);
  }

  /** Leads away who has no certificate in use. */
  public String load() {
    return find().isPresent() ? Outcome.STAY : Outcome.to("/member/top");
  }

  /** For the page that {@link #load} stayed on. */
  public RenewalView getView() {
    return find().orElseThrow();
  }

  /** 更新; who may not stays and sees why. */
  public String begin() {
    Optional<String> token = renewals.begin(user.actor());
    token.ifPresent(text -> browser.keep(PortalCookie.ISSUANCE, text));
    return Outcome.to(
        token.isPresent() ? "/member/certificate/key" : "/member/certificate/renewal");
  }
}
