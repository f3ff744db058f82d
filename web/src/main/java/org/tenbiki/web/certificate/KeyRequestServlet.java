package org.tenbiki.web.certificate;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.application.certificate.IssueResult;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.pki.CertificationRequests;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.web.shared.PortalCookie;
import org.tenbiki.web.shared.Texts;

/**
 * 発行 with a key that the page made: takes the certification request as the body (RFC 5967, PEM or
 * DER) and answers 202, or 422 with code and text of the reason. How far the issue came is told by
 * {@link StateServlet}, the certificates are {@link FileServlet}'s. Source: requirement B-4.
 */
@WebServlet({"/certificate/key-request", "/member/certificate/key-request"})
public class KeyRequestServlet extends HttpServlet {
  private static final int REFUSED = 422;

  @Inject transient CertificateIssuanceService issuances;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = PortalCookie.ISSUANCE.read(request).orElse("");
    try {
      IssueResult result =
          issuances.issue(token, KeySource.BROWSER, body(request), request.getRemoteAddr());
      if (result == IssueResult.STARTED) {
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        return;
      }
      PressedIssue why = PressedIssue.refused(result);
      String text = Texts.text(request.getLocale(), why.messageKey());
      answer(response, why.code().code(), text, why.again());
    } catch (InvalidInputException e) {
      Violation why = e.violations().get(0);
      String text =
          Texts.text(request.getLocale(), why.code().messageKey(), why.arguments().toArray());
      answer(response, why.code().code(), text, false);
    }
  }

  /** No more than shows that it is too long. */
  private static byte[] body(HttpServletRequest request) throws IOException {
    try (InputStream body = request.getInputStream()) {
      return body.readNBytes(CertificationRequests.MOST_BYTES + 1);
    }
  }

  private static void answer(HttpServletResponse response, String code, String text, boolean again)
      throws IOException {
    response.setStatus(REFUSED);
    response.setContentType("application/json");
    response
        .getOutputStream()
        .write(
            Json.createObjectBuilder()
                .add("code", code)
                .add("text", text + " (" + code + ")")
                .add("again", again)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8));
  }

  /** Leads whoever opens the address to the page. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect("key");
  }
}
