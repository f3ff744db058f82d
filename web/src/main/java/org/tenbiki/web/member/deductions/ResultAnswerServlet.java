package org.tenbiki.web.member.deductions;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.tenbiki.web.deduction.upload.AnsweringServlet;
import org.tenbiki.web.deduction.upload.UploadCheck;

/** What a member asks about the upload of a result. Source: requirement K-9. */
@WebServlet({"/member/deductions/result-state", "/member/deductions/result-faults"})
public class ResultAnswerServlet extends AnsweringServlet {
  @Inject transient ResultCheckBacking check;

  @Override
  protected UploadCheck check() {
    return check;
  }
}
