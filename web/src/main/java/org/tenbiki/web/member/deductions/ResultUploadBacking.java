package org.tenbiki.web.member.deductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.deduction.answer.ResultFileService;
import org.tenbiki.web.deduction.upload.UploadForm;
import org.tenbiki.web.security.CurrentUser;

/**
 * The choice of a result file, which {@link ResultSendServlet} takes, and what one uploaded lately.
 * Source: requirements K-3 and K-9.
 */
@Named("memberDeductionsResultUpload")
@RequestScoped
public class ResultUploadBacking extends UploadForm {
  @Inject transient ResultFileService results;
  @Inject transient SelectedList selected;
  @Inject transient CurrentUser user;

  /** Tells what was wrong with the file sent last. */
  public void load() {
    open(results.recent(user.actor(), selected.id()));
  }

  public long getListId() {
    return selected.id();
  }
}
