package org.tenbiki.web.staff.lists;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.tenbiki.application.deduction.upload.ListFileService;
import org.tenbiki.application.deduction.upload.SentFile;
import org.tenbiki.application.deduction.upload.TypedList;
import org.tenbiki.web.deduction.upload.SendingServlet;
import org.tenbiki.web.deduction.upload.SentForm;
import org.tenbiki.web.security.CurrentUser;

/** Takes the file of a list to its check. Source: requirement K-1. */
@WebServlet("/staff/lists/send")
@MultipartConfig(maxRequestSize = SentForm.MOST_BYTES, fileSizeThreshold = SentForm.IN_MEMORY)
public class SendServlet extends SendingServlet {
  @Inject transient ListFileService files;
  @Inject transient CurrentUser user;

  @Override
  protected void mustTake(HttpServletRequest request) {
    user.mustChangeAsStaff();
  }

  @Override
  protected long receive(SentForm form, SentFile file) {
    return files.receive(
        user.actor(),
        new TypedList(
            form.text("contract"),
            form.text("accountId"),
            form.text("kind"),
            form.text("month"),
            form.text("deductionDate"),
            form.text("depositDate"),
            form.text("cutOff"),
            file,
            form.isAgain(),
            form.token()));
  }

  @Override
  protected String formPage() {
    return "/staff/lists/upload";
  }

  @Override
  protected String checkPage() {
    return "/staff/lists/check";
  }
}
