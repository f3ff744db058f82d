package org.tenbiki.web.member.deductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.ResultFileService;
import org.tenbiki.application.deduction.UploadView;
import org.tenbiki.application.deduction.Uploads;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.web.deduction.SentForm;
import org.tenbiki.web.security.CurrentUser;

/**
 * The choice of a result file, which {@link ResultSendServlet} takes, and what one uploaded lately.
 * Source: requirements K-3 and K-9.
 */
@Named("memberDeductionsResultUpload")
@RequestScoped
public class ResultUploadBacking {
  @Inject transient ResultFileService results;
  @Inject transient AnsweredList selected;
  @Inject transient CurrentUser user;
  @Inject transient HttpServletRequest request;

  private @Nullable SentForm form;
  private List<UploadView> recent = List.of();

  /** Tells what was wrong with the file sent last. */
  public void load() {
    recent = results.recent(user.actor(), selected.id());
    form().tellRefused();
  }

  private SentForm form() {
    SentForm sent = form;
    if (sent == null) {
      sent = new SentForm(request);
      form = sent;
    }
    return sent;
  }

  public long getListId() {
    return selected.id();
  }

  public boolean isAgain() {
    return form().isAgain();
  }

  public boolean isSameFile() {
    return form().asksForSameFile();
  }

  /** The same as long as the form is refused. */
  public String getToken() {
    String token = form().token();
    return token.isEmpty() ? UUID.randomUUID().toString() : token;
  }

  public int getMostRows() {
    return ListLimits.MOST_ROWS;
  }

  public int getMostBytes() {
    return ListLimits.MOST_BYTES;
  }

  public int getMostMegabytes() {
    return Uploads.mostMegabytes();
  }

  /** Told before a file is sent in vain. */
  public String getTooLarge() {
    return SentForm.tooLarge();
  }

  public List<UploadView> getRecent() {
    return recent;
  }
}
