package org.tenbiki.web.member.deductions;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tenbiki.application.deduction.ResultFileService;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.web.deduction.UploadAnswers;
import org.tenbiki.web.security.CurrentUser;

/** How far a check is, for its page, and what it found, as a file. Source: requirement K-9. */
@WebServlet({"/member/deductions/result-state", ResultAnswerServlet.FAULTS})
public class ResultAnswerServlet extends HttpServlet {
  static final String FAULTS = "/member/deductions/result-faults";

  @Inject transient ResultFileService results;
  @Inject transient SelectedResult selected;
  @Inject transient CurrentUser user;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (FAULTS.equals(request.getServletPath())) {
      UploadAnswers.faults(
          request,
          response,
          selected.get(),
          results.faults(user.actor(), selected.get().id(), 0, FileFaults.MOST_KEPT).rows());
    } else {
      UploadAnswers.state(request, response, selected.get());
    }
  }
}
