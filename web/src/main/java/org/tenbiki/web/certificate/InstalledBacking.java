package org.tenbiki.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** 完了: 証明書発行アプリ took the certificate. Source: requirement U-4. */
@Named("certificateInstalled")
@RequestScoped
public class InstalledBacking {
  @Inject transient Issuance issuance;

  /** Leads to where the issue stands, if that is not here. */
  public String load() {
    return issuance.on("/certificate/installed");
  }
}
