package org.tenbiki.web.staff.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.staff.Handlings;

/** Another user ID: the page says what follows, asks which and why. Source: requirement S-2. */
@Named("staffUsersLoginId")
@RequestScoped
public class LoginIdBacking {
  @Inject transient PreparationService preparations;
  @Inject transient SelectedUser selected;
  @Inject transient CurrentUser user;

  private String loginId = "";
  private String note = "";

  /** Asked for before anything is written, so that a user of others is not found. */
  public void load() {
    user.mustChangeAsStaff();
    selected.get();
  }

  /** 変更する. */
  public String change() {
    long userId = getHolder().id();
    return Handlings.outcome(
        preparations.changeLoginId(user.actor(), userId, loginId, note),
        DetailsBacking.to(userId, Notice.LOGIN_ID_CHANGED));
  }

  public UserRow getHolder() {
    return selected.get().user();
  }

  public String getLoginId() {
    return loginId;
  }

  public void setLoginId(String loginId) {
    this.loginId = loginId;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
