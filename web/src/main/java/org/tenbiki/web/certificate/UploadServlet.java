package org.tenbiki.web.certificate;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.application.certificate.IssueResult;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.pki.CertificationRequests;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.PortalCookie;

/**
 * 発行 with a certification request of one's own, as a file or as text. A servlet and not a page, so
 * that the limits stand where the file arrives.
 */
@WebServlet("/certificate/upload")
@MultipartConfig(
    maxRequestSize = UploadServlet.MOST_BYTES,
    fileSizeThreshold = UploadServlet.MOST_BYTES)
public class UploadServlet extends HttpServlet {
  /** Under this name the page finds what is wrong with the request. */
  static final String REFUSED = UploadServlet.class.getName() + ".refused";

  /** File and text, and what a browser writes around them. */
  static final int MOST_BYTES = 3 * CertificationRequests.MOST_BYTES;

  @Inject transient CertificateIssuanceService issuances;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String token = PortalCookie.ISSUANCE.read(request).orElse("");
    try {
      IssueResult result =
          issuances.issue(token, KeySource.UPLOAD, content(request), request.getRemoteAddr());
      response.sendRedirect(next(result));
    } catch (InvalidInputException e) {
      request.setAttribute(REFUSED, e);
      request.getRequestDispatcher("/certificate/request.xhtml").forward(request, response);
    }
  }

  private static String next(IssueResult result) {
    return switch (result) {
      case STARTED -> "progress";
      case ANOTHER_RUNS -> throw refused(ErrorCode.ISSUANCE_RUNS);
      case OTHER_KEY_WANTED -> throw refused(ErrorCode.KEY_NOT_WANTED);
      case EXPIRED -> Notice.ISSUANCE_EXPIRED.appendedTo("authentication");
      case USABLE_CERTIFICATE_EXISTS ->
          Notice.USABLE_CERTIFICATE_EXISTS.appendedTo("authentication");
      case NOT_ALLOWED -> Notice.ISSUANCE_NOT_ALLOWED.appendedTo("authentication");
    };
  }

  private static InvalidInputException refused(ErrorCode code, Object... arguments) {
    return new InvalidInputException(
        List.of(Violation.of(CertificationRequests.FIELD, code, arguments)));
  }

  /** The file if there is one, otherwise the text. */
  private static byte[] content(HttpServletRequest request) throws ServletException, IOException {
    try {
      @Nullable Part part = request.getPart("file");
      if (part != null && part.getSize() > 0) {
        try (InputStream content = part.getInputStream()) {
          return content.readNBytes(CertificationRequests.MOST_BYTES + 1);
        }
      }
      return Optional.ofNullable(request.getParameter("text"))
          .orElse("")
          .strip()
          .getBytes(StandardCharsets.UTF_8);
    } catch (IllegalStateException e) {
      throw refused(ErrorCode.REQUEST_TOO_LARGE, CertificationRequests.MOST_BYTES / 1024);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect("request");
  }
}
