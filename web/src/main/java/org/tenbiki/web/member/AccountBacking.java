package org.tenbiki.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.member.AccountService;
import org.tenbiki.application.member.OwnData;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.user.PersonFields;

/** 契約ユーザー情報変更. Source: requirements M-7 and A-7. */
@Named("memberAccount")
@RequestScoped
public class AccountBacking {
  @Inject transient AccountService accounts;
  @Inject transient CurrentUser user;
  @Inject transient CurrentInstitution institution;

  private final PersonFields person = new PersonFields();

  /** Shows the data as they are. */
  public void load() {
    OwnData own = accounts.find(user.actor());
    person.fill(own.name(), own.mail());
  }

  /** 変更する. */
  public String change() {
    accounts.change(user.actor(), person.getName(), person.getMail(), person.getMailAgain());
    return Outcome.to("/member/account", Notice.USER_CHANGED);
  }

  /** Whether this page changes it; masters look at changes again where users are confirmed. */
  public boolean isChangedHere() {
    return !(user.isMaster() && institution.getUsers().confirmed());
  }

  /** Of the page that changes it otherwise. */
  public long getId() {
    return user.actor().userId();
  }

  public PersonFields getPerson() {
    return person;
  }
}
