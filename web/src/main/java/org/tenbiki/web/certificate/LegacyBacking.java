package org.tenbiki.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.application.certificate.DownloadFile;
import org.tenbiki.application.certificate.LegacyFile;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;

/** The file for old importers, in exchange for the password. Source: requirement C-5. */
@Named("certificateLegacy")
@RequestScoped
public class LegacyBacking {
  @Inject transient CertificateIssuanceService issuances;
  @Inject transient Issuance issuance;
  @Inject transient Browser browser;

  private String password = "";

  /** Leads to where the issue stands, if that is not the result. */
  public String load() {
    return issuance.on("/certificate/result");
  }

  /** ダウンロード. */
  public String download() throws IOException {
    LegacyFile legacy =
        browser
            .read(PortalCookie.ISSUANCE)
            .map(token -> issuances.downloadLegacy(token, password, browser.address()))
            .orElseGet(LegacyFile.Gone::new);
    if (legacy instanceof LegacyFile.Ready ready) {
      write(ready.file());
      return Outcome.STAY;
    }
    if (legacy instanceof LegacyFile.WrongPassword) {
      throw new InvalidInputException(
          List.of(Violation.of("password", ErrorCode.WRONG_FILE_PASSWORD)));
    }
    return Outcome.to("/certificate/result");
  }

  private static void write(DownloadFile file) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext response = faces.getExternalContext();
    response.setResponseContentType(FileServlet.TYPE);
    response.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    response.setResponseContentLength(file.content().length);
    response.getResponseOutputStream().write(file.content());
    faces.responseComplete();
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
