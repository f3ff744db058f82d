package org.tenbiki.web.member.deductions;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.tenbiki.application.deduction.answer.ResultFileService;
import org.tenbiki.application.deduction.upload.SentFile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.deduction.upload.SendingServlet;
import org.tenbiki.web.deduction.upload.SentForm;
import org.tenbiki.web.security.CurrentUser;

/** Takes a result file to its check; the list stands in the address. Source: requirement K-3. */
@WebServlet("/member/deductions/result-send")
@MultipartConfig(maxRequestSize = SentForm.MOST_BYTES, fileSizeThreshold = SentForm.IN_MEMORY)
public class ResultSendServlet extends SendingServlet {
  @Inject transient ResultFileService results;
  @Inject transient SelectedList selected;
  @Inject transient CurrentUser user;

  @Override
  protected void mustTake(HttpServletRequest request) {
    results.mustReach(
        user.actor(),
        id(request).orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND)));
  }

  @Override
  protected long receive(SentForm form, SentFile file) {
    return results.receive(user.actor(), selected.id(), file, form.isAgain(), form.token());
  }

  @Override
  protected String formPage() {
    return "/member/deductions/result-upload";
  }

  @Override
  protected String checkPage() {
    return "/member/deductions/result-check";
  }
}
