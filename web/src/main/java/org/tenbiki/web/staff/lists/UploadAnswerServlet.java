package org.tenbiki.web.staff.lists;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.tenbiki.web.deduction.upload.AnsweringServlet;
import org.tenbiki.web.deduction.upload.UploadCheck;

/** What staff ask about the upload of a list. Source: requirement K-9. */
@WebServlet({"/staff/lists/state", "/staff/lists/faults"})
public class UploadAnswerServlet extends AnsweringServlet {
  @Inject transient CheckBacking check;

  @Override
  protected UploadCheck check() {
    return check;
  }
}
