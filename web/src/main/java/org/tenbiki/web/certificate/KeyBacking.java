package org.tenbiki.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.domain.credential.AlphanumericRule;

/** 発行 with a key that the browser makes. Source: requirement B-4. */
@Named("certificateKey")
@RequestScoped
public class KeyBacking {
  /**
   * Of the file that the page writes. It never reaches the server, so that no lock protects it and
   * only its length does.
   */
  private static final AlphanumericRule FILE_PASSWORD = new AlphanumericRule(8, 64, true);

  @Inject transient IssueBacking issue;
  @Inject transient Issuance issuance;

  /** Leads to where the issue stands, if that is not here. */
  public String load() {
    issue.tellFailure();
    return issuance.on("/certificate/key");
  }

  public AlphanumericRule getFilePassword() {
    return FILE_PASSWORD;
  }

  /** What the page may take for certificates. */
  public String getCertificates() {
    return FileServlet.CERTIFICATES;
  }
}
