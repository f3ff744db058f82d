package org.tenbiki.web.staff.contracts;

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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.ContractImportService;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.PortalCookie;

/**
 * Takes a file of contracts to its dry run. A servlet and not a page, so that the limits stand
 * where the file arrives; the file stays in memory, because it holds initial passwords.
 */
@WebServlet("/staff/contracts/upload")
@MultipartConfig(
    maxRequestSize = UploadServlet.MOST_BYTES,
    fileSizeThreshold = UploadServlet.MOST_BYTES)
public class UploadServlet extends HttpServlet {
  /** Beyond any setting for a file of contracts, and no burden to the server. */
  static final int MOST_BYTES = 4 * 1024 * 1024;

  @Inject transient ContractImportService imports;
  @Inject transient CurrentUser user;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    user.mustChangeAsStaff();
    try {
      byte[] content = content(request);
      String encoding = Optional.ofNullable(request.getParameter("encoding")).orElse("");
      PortalCookie.IMPORT.write(response, imports.upload(user.actor(), content, encoding));
      response.sendRedirect("/staff/contracts/import-check");
    } catch (InvalidInputException e) {
      request.setAttribute(ImportBacking.REFUSED, e);
      request.getRequestDispatcher("/staff/contracts/import.xhtml").forward(request, response);
    }
  }

  private byte[] content(HttpServletRequest request) throws ServletException, IOException {
    try {
      @Nullable Part part = request.getPart("file");
      if (part == null) {
        return new byte[0];
      }
      try (InputStream content = part.getInputStream()) {
        return content.readNBytes(MOST_BYTES);
      }
    } catch (IllegalStateException e) {
      throw new InvalidInputException(
          List.of(Violation.of("file", ErrorCode.FILE_TOO_LARGE, imports.limits().kilobytes())));
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect("/staff/contracts/import");
  }
}
