package org.tenbiki.web.staff.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.FaultView;
import org.tenbiki.application.deduction.ListFileService;
import org.tenbiki.application.deduction.UploadView;
import org.tenbiki.web.deduction.UploadFailure;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;

/** How far the check of a list's file is, and what it found. Source: requirement K-9. */
@Named("staffListsCheck")
@RequestScoped
public class CheckBacking {
  @Inject transient ListFileService files;
  @Inject transient SelectedUpload selected;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable Listing<FaultView> faults;

  /** Refused before anything is written. */
  public void load() {
    getUpload();
  }

  public UploadView getUpload() {
    return selected.get();
  }

  /** Why it could not be checked, empty if it could. */
  public String getFailure() {
    return UploadFailure.textOf(getUpload());
  }

  public Listing<FaultView> getFaults() {
    Listing<FaultView> list = faults;
    if (list == null) {
      list =
          Listing.read(
              parameters,
              (first, count) -> files.faults(user.actor(), getUpload().id(), first, count),
              "id");
      faults = list;
    }
    return list;
  }
}
