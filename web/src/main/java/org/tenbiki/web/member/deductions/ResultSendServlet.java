package org.tenbiki.web.member.deductions;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tenbiki.application.deduction.FileCheckService;
import org.tenbiki.application.deduction.ResultFileService;
import org.tenbiki.application.deduction.SentFile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.web.deduction.SentForm;
import org.tenbiki.web.security.CurrentUser;

/** Takes a result file to its check; the list stands in the address. Source: requirement K-3. */
@WebServlet("/member/deductions/result-send")
@MultipartConfig(maxRequestSize = SentForm.MOST_BYTES, fileSizeThreshold = SentForm.IN_MEMORY)
public class ResultSendServlet extends HttpServlet {
  @Inject transient ResultFileService results;
  @Inject transient FileCheckService checks;
  @Inject transient SelectedList selected;
  @Inject transient CurrentUser user;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    SentForm form = new SentForm(request);
    try {
      results.mustReach(user.actor(), selected.id());
      SentFile file = form.file();
      long id = results.receive(user.actor(), selected.id(), file, form.isAgain(), form.token());
      checks.start();
      response.sendRedirect("/member/deductions/result-check?id=" + id);
    } catch (BusinessRuleException e) {
      form.refuse(response, "/member/deductions/result-upload.xhtml", e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect("/member/deductions/result-upload?id=" + selected.id());
  }
}
