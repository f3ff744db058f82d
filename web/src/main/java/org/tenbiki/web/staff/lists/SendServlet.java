package org.tenbiki.web.staff.lists;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tenbiki.application.deduction.FileCheckService;
import org.tenbiki.application.deduction.ListFileService;
import org.tenbiki.application.deduction.SentFile;
import org.tenbiki.application.deduction.TypedList;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.web.deduction.SentForm;
import org.tenbiki.web.security.CurrentUser;

/** Takes the file of a list to its check. Source: requirement K-1. */
@WebServlet("/staff/lists/send")
@MultipartConfig(maxRequestSize = SentForm.MOST_BYTES, fileSizeThreshold = SentForm.IN_MEMORY)
public class SendServlet extends HttpServlet {
  @Inject transient ListFileService files;
  @Inject transient FileCheckService checks;
  @Inject transient CurrentUser user;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    user.mustChangeAsStaff();
    SentForm form = new SentForm(request);
    try {
      long id = files.receive(user.actor(), typed(form));
      checks.start();
      response.sendRedirect("/staff/lists/check?id=" + id);
    } catch (BusinessRuleException e) {
      form.refuse(response, "/staff/lists/upload.xhtml", e);
    }
  }

  private static TypedList typed(SentForm form) throws ServletException, IOException {
    SentFile file = form.file();
    return new TypedList(
        form.text("contract"),
        form.text("accountId"),
        form.text("kind"),
        form.text("month"),
        form.text("deductionDate"),
        form.text("depositDate"),
        form.text("cutOff"),
        file,
        form.isAgain(),
        form.token());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect("/staff/lists/upload");
  }
}
