package org.tenbiki.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.web.shared.Outcome;

/** インストール: the page waits for 証明書発行アプリ. Source: requirement U-4. */
@Named("certificateInstall")
@RequestScoped
public class InstallBacking {
  @Inject transient Issuance issuance;
  @Inject transient EnrolmentBacking enrolment;

  /** Leads to where the issue stands, if that is not here, and back once the code is worn out. */
  public String load() {
    String right = issuance.on(Issuance.INSTALL);
    return right.equals(Outcome.STAY) && !enrolment.isUsable()
        ? Outcome.to(Issuance.ENROLMENT)
        : right;
  }
}
