package org.tenbiki.web.member.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.tenbiki.application.member.ChangeUser;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;

/** Change of a general user. Source: requirements G-2 and G-3. */
@Named("memberUsersEdit")
@RequestScoped
public class EditBacking {
  @Inject transient GeneralUserService users;
  @Inject transient SelectedUser selected;
  @Inject transient CurrentUser user;

  private String name = "";
  private String mail = "";
  private String mailAgain = "";
  private List<UserRight> rights = List.of();

  /** Shows the user as it is. */
  public void load() {
    name = selected.get().user().name();
    mail = selected.get().user().mail();
    rights = selected.get().rights().stream().sorted().toList();
  }

  /** 変更する. */
  public String change() {
    users.change(
        user.actor(), selected.id(), new ChangeUser(name, mail, mailAgain, Set.copyOf(rights)));
    return SelectedUser.to(selected.id(), Notice.USER_CHANGED);
  }

  public UserRow getHolder() {
    return selected.get().user();
  }

  /** What may be granted. */
  public List<UserRight> getAllRights() {
    return List.of(UserRight.values());
  }

  public List<UserRight> getRights() {
    return rights;
  }

  public void setRights(List<UserRight> rights) {
    this.rights = List.copyOf(rights);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getMail() {
    return mail;
  }

  public void setMail(String mail) {
    this.mail = mail;
  }

  public String getMailAgain() {
    return mailAgain;
  }

  public void setMailAgain(String mailAgain) {
    this.mailAgain = mailAgain;
  }
}
