package org.tenbiki.web.deduction.upload;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.upload.FaultView;
import org.tenbiki.application.deduction.upload.UploadView;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;
import org.tenbiki.web.shared.Texts;

/**
 * The upload that the address names, looked up once a request: how far its check is, and what it
 * found. Source: requirement K-9.
 */
public abstract class UploadCheck {
  @Inject transient AddressParameters parameters;

  private @Nullable UploadView found;
  private @Nullable Listing<FaultView> faults;

  /**
   * @throws BusinessRuleException NOT_FOUND for what others uploaded, or FORBIDDEN
   */
  protected abstract UploadView find(long id);

  /**
   * In the order of the file.
   *
   * @param first how many come before, from 0
   */
  protected abstract Page<FaultView> faults(long id, int first, int count);

  /**
   * @throws BusinessRuleException NOT_FOUND if the address names none, or none of this user
   */
  public UploadView getUpload() {
    UploadView upload = found;
    if (upload == null) {
      upload =
          find(
              parameters
                  .id("id")
                  .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND)));
      found = upload;
    }
    return upload;
  }

  /** One page of them; the address says which. */
  public Listing<FaultView> getFaults() {
    Listing<FaultView> list = faults;
    if (list == null) {
      list = listing((first, count) -> faults(getUpload().id(), first, count));
      faults = list;
    }
    return list;
  }

  /** All that are kept. */
  public List<FaultView> keptFaults() {
    return faults(getUpload().id(), 0, FileFaults.MOST_KEPT).rows();
  }

  /** Rows of a page about this upload; the address says which of them are shown. */
  protected <R> Listing<R> listing(Listing.Source<R> rows) {
    return Listing.read(parameters, rows, "id");
  }

  /**
   * Why it could not be checked, in words; empty if it could. Days that the words name are that of
   * the upload: it came too late.
   */
  public String getFailure() {
    ErrorCode failure = getUpload().failure();
    return failure == null
        ? ""
        : Texts.text(
                FacesContext.getCurrentInstance(),
                failure.messageKey(),
                Japan.dayOf(getUpload().uploadedAt()))
            + " ("
            + failure.code()
            + ")";
  }
}
