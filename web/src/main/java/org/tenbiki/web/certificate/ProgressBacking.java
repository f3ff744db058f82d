package org.tenbiki.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** 電子証明書発行中. Source: requirement C-4. */
@Named("certificateProgress")
@RequestScoped
public class ProgressBacking {
  @Inject transient Issuance issuance;

  /** Leads to where the issue stands, if that is not here. */
  public String load() {
    return issuance.on("/certificate/progress");
  }
}
