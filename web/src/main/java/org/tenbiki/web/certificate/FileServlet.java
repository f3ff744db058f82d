package org.tenbiki.web.certificate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.application.certificate.DownloadFile;
import org.tenbiki.web.shared.PortalCookie;

/**
 * The p12, or the certificates for a key that the user has, under its name. Source: requirements
 * C-5 and C-6.
 */
@WebServlet({"/certificate/file", "/member/certificate/file"})
public class FileServlet extends HttpServlet {
  static final String TYPE = "application/x-pkcs12";

  /** Of certificates without a key. */
  static final String CERTIFICATES = "application/pem-certificate-chain";

  @Inject transient CertificateIssuanceService issuances;

  /** Tells the kind of the file and hands none out. */
  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response) {
    response.setContentType(TYPE);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<DownloadFile> file =
        PortalCookie.ISSUANCE
            .read(request)
            .flatMap(token -> issuances.download(token, request.getRemoteAddr()));
    if (file.isEmpty()) {
      // the result page, or whichever fits, tells why there is no file
      response.sendRedirect(request.getServletPath().startsWith("/member/") ? "renewal" : "result");
      return;
    }
    KeyAnswers.hand(file.get(), response);
  }
}
