package org.tenbiki.web.member.users;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.tenbiki.application.audit.ReceiptService;
import org.tenbiki.application.audit.ReceiptView;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Texts;

/** The receipt of an operation as PDF, for who did it. Source: screens.md, row 21. */
@WebServlet("/member/users/receipt")
public class ReceiptServlet extends HttpServlet {
  @Inject transient ReceiptService service;
  @Inject transient Receipts receipts;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!user.isMaster()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    ReceiptView shown = receipts.getShown();
    Optional<byte[]> pdf = shown == null ? Optional.empty() : print(shown, locale());
    if (pdf.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/pdf");
    response.setHeader("Content-Disposition", "attachment; filename=\"receipt.pdf\"");
    response.setContentLength(pdf.get().length);
    response.getOutputStream().write(pdf.get());
  }

  private Optional<byte[]> print(ReceiptView shown, Locale locale) {
    return service.print(
        user.actor(), shown.id(), Texts.text(locale, "audit.type." + shown.type()), locale);
  }

  /** That of the page with the link. */
  private Locale locale() {
    return parameters.text("text").equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
  }
}
