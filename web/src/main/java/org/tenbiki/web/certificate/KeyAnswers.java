package org.tenbiki.web.certificate;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.tenbiki.application.certificate.DownloadFile;
import org.tenbiki.application.certificate.IssueResult;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.pki.CertificationRequests;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.web.shared.Texts;

/**
 * What scripts and programs that bring a key send and are answered: 422 with code and text of the
 * reason, and whether the same may be sent again.
 */
final class KeyAnswers {
  private static final int REFUSED = 422;

  private final HttpServletRequest request;
  private final HttpServletResponse response;

  KeyAnswers(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  /** The certification request; no more than shows that it is too long. */
  byte[] body() throws IOException {
    try (InputStream body = request.getInputStream()) {
      return body.readNBytes(CertificationRequests.MOST_BYTES + 1);
    }
  }

  /** The issue runs. */
  void accept() {
    response.setStatus(HttpServletResponse.SC_ACCEPTED);
  }

  /**
   * @param result any but {@link IssueResult#STARTED}
   */
  void refuse(IssueResult result) throws IOException {
    PressedIssue why = PressedIssue.refused(result);
    write(why.code(), Texts.text(request.getLocale(), why.messageKey()), why.again());
  }

  void refuse(InvalidInputException e) throws IOException {
    Violation why = e.violations().get(0);
    write(
        why.code(),
        Texts.text(request.getLocale(), why.code().messageKey(), why.arguments().toArray()),
        false);
  }

  void refuse(ErrorCode code) throws IOException {
    write(code, Texts.text(request.getLocale(), code.messageKey()), false);
  }

  private void write(ErrorCode code, String text, boolean again) throws IOException {
    response.setStatus(REFUSED);
    response.setContentType("application/json");
    response
        .getOutputStream()
        .write(
            Json.createObjectBuilder()
                .add("code", code.code())
                .add("text", text + " (" + code.code() + ")")
                .add("again", again)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8));
  }

  /** A p12, or certificates without a key. */
  static void hand(DownloadFile file, HttpServletResponse response) throws IOException {
    response.setContentType(
        file.name().endsWith(KeySource.SERVER.extension())
            ? FileServlet.TYPE
            : FileServlet.CERTIFICATES);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    response.setContentLength(file.content().length);
    response.getOutputStream().write(file.content());
  }
}
