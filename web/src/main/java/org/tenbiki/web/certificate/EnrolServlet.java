package org.tenbiki.web.certificate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.certificate.Enrol;
import org.tenbiki.application.certificate.EnrolmentResult;
import org.tenbiki.application.certificate.EnrolmentResult.CodeRefused;
import org.tenbiki.application.certificate.EnrolmentResult.Issued;
import org.tenbiki.application.certificate.EnrolmentResult.NotStarted;
import org.tenbiki.application.certificate.EnrolmentService;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.web.shared.CurrentInstitution;

/**
 * Where 証明書発行アプリ sends its certification request (RFC 5967), with the one-time code as the only
 * authority: answers 200 with the certificates, 202 while they are made, or 422 with code and text
 * of the reason. Source: requirement U-4.
 */
@WebServlet("/certificate/enrol")
public class EnrolServlet extends HttpServlet {
  private static final String SCHEME = "Tenbiki ";

  @Inject transient EnrolmentService enrolments;
  @Inject transient CurrentInstitution institution;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    KeyAnswers answers = new KeyAnswers(request, response);
    try {
      EnrolmentResult result =
          enrolments.enrol(
              new Enrol(
                  institution.getId(), code(request), answers.body(), request.getRemoteAddr()));
      if (result instanceof Issued issued) {
        KeyAnswers.hand(issued.file(), response);
      } else if (result instanceof CodeRefused refused) {
        answers.refuse(refused.why());
      } else if (result instanceof NotStarted refused) {
        answers.refuse(refused.why());
      } else {
        answers.accept();
      }
    } catch (InvalidInputException e) {
      answers.refuse(e);
    }
  }

  private static String code(HttpServletRequest request) {
    @Nullable String authority = request.getHeader("Authorization");
    return authority != null && authority.startsWith(SCHEME)
        ? authority.substring(SCHEME.length())
        : "";
  }

  /** Leads whoever opens the address to the page; a program learns the time, and who answers. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect("enrolment");
  }
}
