package org.tenbiki.web.deduction;

import jakarta.faces.context.FacesContext;
import org.tenbiki.application.deduction.UploadView;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.web.shared.Texts;

/** Why a file could not be checked, in words. */
public final class UploadFailure {
  private UploadFailure() {}

  /** Empty if it could. Days that the words name are that of the upload: it came too late. */
  public static String textOf(UploadView upload) {
    ErrorCode failure = upload.failure();
    return failure == null
        ? ""
        : Texts.text(
                FacesContext.getCurrentInstance(),
                failure.messageKey(),
                Japan.dayOf(upload.uploadedAt()))
            + " ("
            + failure.code()
            + ")";
  }
}
