package org.tenbiki.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tenbiki.domain.pki.CertificationRequests;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.web.shared.ErrorMessages;

/** 発行 with a certification request of one's own, which {@link UploadServlet} takes. */
@Named("certificateRequest")
@RequestScoped
public class RequestBacking {
  @Inject transient IssueBacking issue;
  @Inject transient Issuance issuance;
  @Inject transient HttpServletRequest request;

  /** Tells what was wrong with the request sent last. */
  public String load() {
    if (request.getAttribute(UploadServlet.REFUSED) instanceof InvalidInputException refused) {
      ErrorMessages.add(refused.violations());
    } else {
      issue.tellFailure();
    }
    return issuance.on(Issuance.UPLOAD);
  }

  public int getKilobytes() {
    return CertificationRequests.MOST_BYTES / 1024;
  }
}
