package org.tenbiki.web.member.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.member.MemberUser;

/** A general user with rights, lock and certificates. Source: requirement G-2. */
@Named("memberUsersDetails")
@RequestScoped
public class DetailsBacking {
  @Inject transient SelectedUser selected;

  /** Asked for before anything is written, so that a user of others is not found. */
  public void load() {
    selected.get();
  }

  public MemberUser getDetails() {
    return selected.get();
  }
}
