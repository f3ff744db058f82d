package org.tenbiki.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.pki.CertificationRequests;
import org.tenbiki.web.shared.Browser;

/** 発行 with a certification request of one's own; a file is put into the field by the page. */
@Named("certificateRequest")
@RequestScoped
public class RequestBacking {
  @Inject transient CertificateIssuanceService issuances;
  @Inject transient IssueBacking issue;
  @Inject transient Issuance issuance;
  @Inject transient Browser browser;

  private String request = "";

  /** Leads to where the issue stands, if that is not here. */
  public String load() {
    issue.tellFailure();
    return issuance.on(Issuance.UPLOAD);
  }

  /** 発行. */
  public String issue() {
    byte[] pem = request.strip().getBytes(StandardCharsets.UTF_8);
    return issue.outcomeOf(
        issuances.issue(issue.token(), KeySource.UPLOAD, pem, browser.address()));
  }

  public int getKilobytes() {
    return CertificationRequests.MOST_BYTES / 1024;
  }

  public String getRequest() {
    return request;
  }

  public void setRequest(String request) {
    this.request = request;
  }
}
