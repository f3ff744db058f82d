package org.tenbiki.web.staff.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.deduction.upload.FaultView;
import org.tenbiki.application.deduction.upload.ListFileService;
import org.tenbiki.application.deduction.upload.UploadView;
import org.tenbiki.application.shared.Page;
import org.tenbiki.web.deduction.upload.UploadCheck;
import org.tenbiki.web.security.CurrentUser;

/** The check of a list's file. Source: requirement K-9. */
@Named("staffListsCheck")
@RequestScoped
public class CheckBacking extends UploadCheck {
  @Inject transient ListFileService files;
  @Inject transient CurrentUser user;

  /** Refused before anything is written. */
  public void load() {
    getUpload();
  }

  @Override
  protected UploadView find(long id) {
    return files.view(user.actor(), id);
  }

  @Override
  protected Page<FaultView> faults(long id, int first, int count) {
    return files.faults(user.actor(), id, first, count);
  }
}
