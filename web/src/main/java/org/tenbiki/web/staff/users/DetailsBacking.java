package org.tenbiki.web.staff.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.user.UserDetails;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** A user with lock and certificates. Source: requirements S-2 and S-3. */
@Named("staffUsersDetails")
@RequestScoped
public class DetailsBacking {
  @Inject transient SelectedUser selected;

  static String to(long userId, Notice notice) {
    return Outcome.to("/staff/users/details", notice) + "&id=" + userId;
  }

  /** Asked for before anything is written, so that a user of others is not found. */
  public void load() {
    selected.get();
  }

  public UserDetails getDetails() {
    return selected.get();
  }
}
