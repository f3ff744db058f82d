package org.tenbiki.web.deduction.upload;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.upload.UploadView;
import org.tenbiki.application.deduction.upload.Uploads;
import org.tenbiki.domain.deduction.ListLimits;

/**
 * The form with a file, which a {@link SendingServlet} takes, and what was uploaded lately. Source:
 * requirement K-9.
 */
public abstract class UploadForm {
  @Inject transient HttpServletRequest request;

  private @Nullable SentForm form;
  private List<UploadView> recent = List.of();

  /**
   * Tells what was wrong with the form sent last.
   *
   * @param uploads what the page lists below the form, the latest first
   */
  protected void open(List<UploadView> uploads) {
    recent = List.copyOf(uploads);
    form().tellRefused();
  }

  /** As it was sent; empty fields if the page is opened. */
  protected SentForm form() {
    SentForm sent = form;
    if (sent == null) {
      sent = new SentForm(request);
      form = sent;
    }
    return sent;
  }

  public boolean isAgain() {
    return form().isAgain();
  }

  /** Whether the page asks if a file that was used before is meant once more. */
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
