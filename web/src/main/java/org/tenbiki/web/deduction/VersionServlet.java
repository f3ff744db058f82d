package org.tenbiki.web.deduction;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import org.tenbiki.application.deduction.download.ExchangedFileService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/** A kept version of a file, byte for byte; {@code id} is the file's. Source: requirement K-8. */
@WebServlet({"/member/deductions/version", "/staff/lists/version"})
public class VersionServlet extends HttpServlet {
  /** Nobody's browser is to show it: it is what somebody else uploaded. */
  private static final String CONTENT_TYPE = "application/octet-stream";

  @Inject transient ExchangedFileService files;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OptionalLong id = parameters.id("id");
    if (id.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    ExchangedFileService.Version version = files.open(user.actor(), id.getAsLong());
    Attachment.make(version.name(), CONTENT_TYPE, out -> out.write(version.content()))
        .send(response);
  }
}
