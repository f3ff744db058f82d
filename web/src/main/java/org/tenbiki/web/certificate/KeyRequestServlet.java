package org.tenbiki.web.certificate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.application.certificate.IssueResult;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.web.shared.PortalCookie;

/**
 * 発行 with a key that the page made: takes the certification request as the body (RFC 5967, PEM or
 * DER) and answers 202, or 422 with code and text of the reason. How far the issue came is told by
 * {@link StateServlet}, the certificates are {@link FileServlet}'s. Source: requirement B-4.
 */
@WebServlet({"/certificate/key-request", "/member/certificate/key-request"})
public class KeyRequestServlet extends HttpServlet {
  @Inject transient CertificateIssuanceService issuances;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    KeyAnswers answers = new KeyAnswers(request, response);
    String token = PortalCookie.ISSUANCE.read(request).orElse("");
    try {
      IssueResult result =
          issuances.issue(token, KeySource.BROWSER, answers.body(), request.getRemoteAddr());
      if (result == IssueResult.STARTED) {
        answers.accept();
      } else {
        answers.refuse(result);
      }
    } catch (InvalidInputException e) {
      answers.refuse(e);
    }
  }

  /** Leads whoever opens the address to the page. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect("key");
  }
}
