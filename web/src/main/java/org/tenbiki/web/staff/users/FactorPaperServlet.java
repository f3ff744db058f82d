package org.tenbiki.web.staff.users;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.tenbiki.application.secondfactor.FactorService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/** お客様カード or a token's paper, for who issued it. Source: requirement B-2. */
@WebServlet("/staff/users/factor-paper")
public class FactorPaperServlet extends HttpServlet {
  @Inject transient FactorService factors;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!user.isChangingAsStaff()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    OptionalLong id = parameters.id("id");
    Optional<byte[]> pdf =
        id.isPresent() ? factors.print(user.actor(), id.getAsLong()) : Optional.empty();
    if (pdf.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/pdf");
    response.setHeader("Content-Disposition", "attachment; filename=\"card.pdf\"");
    response.setContentLength(pdf.get().length);
    response.getOutputStream().write(pdf.get());
  }
}
