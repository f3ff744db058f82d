package org.tenbiki.web.staff.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.staff.Handlings;

/**
 * Release of a user's lock or block: the page says whose, asks why, and prepares or does it.
 * Source: requirements L-6 and S-2.
 */
@Named("staffUsersRelease")
@RequestScoped
public class ReleaseBacking {
  @Inject transient PreparationService preparations;
  @Inject transient SelectedUser selected;
  @Inject transient CurrentUser user;

  private String reason = "";

  /** Asked for before anything is written, so that a user of others is not found. */
  public void load() {
    user.mustChangeAsStaff();
    selected.get();
  }

  /** 解除する. */
  public String release() {
    return Handlings.outcome(
        preparations.releaseUser(user.actor(), getHolder().id(), reason),
        DetailsBacking.to(getHolder().id(), Notice.USER_RELEASED));
  }

  public UserRow getHolder() {
    return selected.get().user();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
