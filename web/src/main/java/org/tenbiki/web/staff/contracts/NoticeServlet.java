package org.tenbiki.web.staff.contracts;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.web.security.CurrentUser;

/** The 「ご利用開始（変更）のお知らせ」 and the 手順書 to print, always in the language of the paper's readers. */
@WebServlet({"/staff/contracts/notice", NoticeServlet.GUIDE})
public class NoticeServlet extends HttpServlet {
  static final String GUIDE = "/staff/contracts/guide";

  @Inject transient ContractService contracts;
  @Inject transient SelectedContract selected;
  @Inject transient CurrentUser user;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ContractDetails> contract = selected.find();
    boolean guide = GUIDE.equals(request.getServletPath());
    Optional<byte[]> pdf =
        contract.map(details -> details.contract().id()).flatMap(id -> print(guide, id));
    if (pdf.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/pdf");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\""
            + contract.get().contract().number()
            + (guide ? "-guide.pdf\"" : ".pdf\""));
    response.setContentLength(pdf.get().length);
    response.getOutputStream().write(pdf.get());
  }

  private Optional<byte[]> print(boolean guide, long contractId) {
    return guide
        ? contracts.certificateGuide(user.actor(), contractId, Locale.JAPANESE)
        : contracts.startNotice(user.actor(), contractId, Locale.JAPANESE);
  }
}
