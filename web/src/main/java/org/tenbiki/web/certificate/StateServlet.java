package org.tenbiki.web.certificate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.web.shared.PortalCookie;

/** How far the issue came, in one word, for the progress page. Source: requirement C-4. */
@WebServlet({"/certificate/state", "/member/certificate/state"})
public class StateServlet extends HttpServlet {
  @Inject transient CertificateIssuanceService issuances;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String state =
        PortalCookie.ISSUANCE
            .read(request)
            .flatMap(issuances::find)
            .map(view -> view.state().name())
            .orElse("");
    response.setContentType("text/plain");
    response.getWriter().write(state);
  }
}
