package org.tenbiki.web.staff.contracts;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tenbiki.application.contract.MasterIssueService;
import org.tenbiki.web.security.CurrentUser;

/** The paper with a master's first password, for who made the master. Source: requirement D-2. */
@WebServlet("/staff/contracts/master-paper")
public class MasterPaperServlet extends HttpServlet {
  @Inject transient MasterIssueService masters;
  @Inject transient SelectedContract selected;
  @Inject transient CurrentUser user;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!user.isChangingAsStaff()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Optional<byte[]> pdf =
        selected.find().flatMap(details -> masters.print(user.actor(), details.contract().id()));
    if (pdf.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/pdf");
    response.setHeader("Content-Disposition", "attachment; filename=\"master.pdf\"");
    response.setContentLength(pdf.get().length);
    response.getOutputStream().write(pdf.get());
  }
}
