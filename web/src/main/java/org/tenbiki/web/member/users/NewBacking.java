package org.tenbiki.web.member.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.member.RegisterUser;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.Notice;

/** Registration of a general user. Source: requirement G-1. */
@Named("memberUsersNew")
@RequestScoped
public class NewBacking {
  @Inject transient GeneralUserService users;
  @Inject transient CurrentUser user;
  @Inject transient Browser browser;

  private String loginId = "";
  private String password = "";
  private String passwordAgain = "";
  private String name = "";
  private String mail = "";
  private String mailAgain = "";
  private List<UserRight> rights = List.of(UserRight.VIEW_LISTS);

  /** Refused before anyone types in vain. */
  public void load() {
    user.mustBeMaster();
  }

  /** 登録. */
  public String register() {
    long userId =
        users.register(
            user.actor(),
            new RegisterUser(
                loginId,
                password,
                passwordAgain,
                name,
                mail,
                mailAgain,
                Set.copyOf(rights),
                browser.language()));
    return SelectedUser.to(userId, Notice.GENERAL_USER_REGISTERED);
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

  public String getLoginId() {
    return loginId;
  }

  public void setLoginId(String loginId) {
    this.loginId = loginId;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getPasswordAgain() {
    return passwordAgain;
  }

  public void setPasswordAgain(String passwordAgain) {
    this.passwordAgain = passwordAgain;
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
