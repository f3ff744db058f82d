package org.tenbiki.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.member.AccountService;
import org.tenbiki.application.member.OwnData;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** 契約ユーザー情報変更. Source: requirements M-7 and A-7. */
@Named("memberAccount")
@RequestScoped
public class AccountBacking {
  @Inject transient AccountService accounts;
  @Inject transient CurrentUser user;

  private String name = "";
  private String mail = "";
  private String mailAgain = "";

  /** Shows the data as they are. */
  public void load() {
    OwnData own = accounts.find(user.actor());
    name = own.name();
    mail = own.mail();
  }

  /** 変更する. */
  public String change() {
    accounts.change(user.actor(), name, mail, mailAgain);
    return Outcome.to("/member/account", Notice.USER_CHANGED);
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
