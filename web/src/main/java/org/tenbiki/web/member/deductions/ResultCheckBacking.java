package org.tenbiki.web.member.deductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.answer.AnswerView;
import org.tenbiki.application.deduction.answer.ResultChangeView;
import org.tenbiki.application.deduction.answer.ResultFileOutcome;
import org.tenbiki.application.deduction.answer.ResultFileService;
import org.tenbiki.application.deduction.answer.ResultPreview;
import org.tenbiki.application.deduction.upload.FaultView;
import org.tenbiki.application.deduction.upload.UploadView;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.deduction.UndeductibleReason;
import org.tenbiki.web.deduction.upload.UploadCheck;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Listing;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.Texts;

/**
 * How far the check of a result file is, what it found, and what the file would change. Source:
 * requirements K-3 and K-9.
 */
@Named("memberDeductionsResultCheck")
@RequestScoped
public class ResultCheckBacking extends UploadCheck {
  @Inject transient ResultFileService results;
  @Inject transient CurrentUser user;

  private Optional<ResultPreview> preview = Optional.empty();
  private @Nullable Listing<ResultChangeView> changes;
  private long seen;

  /** Refused before anything is written. */
  public void load() {
    preview = results.preview(user.actor(), getUpload().id());
    seen = preview.map(ResultPreview::seen).orElse(seen);
  }

  /** 反映する. */
  public String confirm() {
    return results.confirm(user.actor(), getUpload().id(), seen)
            instanceof ResultFileOutcome.Overtaken
        ? Outcome.to("/member/deductions/result-check", Notice.PREVIEW_OVERTAKEN)
            + "&id="
            + getUpload().id()
        : Outcome.to("/member/deductions/result", Notice.RESULT_FILE_APPLIED)
            + "&id="
            + getUpload().batchId();
  }

  /** 使わない. */
  public String discard() {
    results.discard(user.actor(), getUpload().id());
    return Outcome.to("/member/deductions/result-upload", Notice.RESULT_FILE_DISCARDED)
        + "&id="
        + getUpload().batchId();
  }

  @Override
  protected UploadView find(long id) {
    return results.view(user.actor(), id);
  }

  @Override
  protected Page<FaultView> faults(long id, int first, int count) {
    return results.faults(user.actor(), id, first, count);
  }

  /** Null if there is nothing that could be applied. */
  public @Nullable ResultPreview getPreview() {
    return preview.orElse(null);
  }

  public Listing<ResultChangeView> getChanges() {
    Listing<ResultChangeView> list = changes;
    if (list == null) {
      list =
          listing((first, count) -> results.changes(user.actor(), getUpload().id(), first, count));
      changes = list;
    }
    return list;
  }

  /** Whether there is something to apply, or the button was there before. */
  public boolean isConfirmable() {
    return preview.isPresent() || FacesContext.getCurrentInstance().isPostback();
  }

  /** An answer in words. */
  public String textOf(AnswerView answer) {
    FacesContext faces = FacesContext.getCurrentInstance();
    UndeductibleReason reason = answer.reason();
    StringBuilder text =
        new StringBuilder(Texts.text(faces, "deductions.outcome." + answer.outcome()));
    if (reason != null) {
      text.append(' ').append(Texts.text(faces, "deductions.reason." + reason));
    }
    return answer.note().isEmpty() ? text.toString() : text + " " + answer.note();
  }

  /** Tells whether the preview that is confirmed still holds. */
  public long getSeen() {
    return seen;
  }

  public void setSeen(long seen) {
    this.seen = seen;
  }
}
