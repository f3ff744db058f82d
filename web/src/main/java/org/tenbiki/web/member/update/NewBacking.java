package org.tenbiki.web.member.update;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.member.PrepareUser;
import org.tenbiki.application.member.RegisterUser;
import org.tenbiki.application.member.UserUpdateService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.user.NewUserFields;

/** 新規登録: the form of a new user, which leads to 確認. Source: requirement D-7. */
@Named("memberUpdateNew")
@RequestScoped
public class NewBacking {
  @Inject transient UserUpdateService users;
  @Inject transient CurrentUser user;
  @Inject transient Browser browser;
  @Inject transient CurrentInstitution institution;

  private final NewUserFields fields = new NewUserFields();
  private final GrantFields grants = new GrantFields(() -> users.accounts(user.actor()));

  @PostConstruct
  void begin() {
    fields.setLoginId(institution.getRules().loginId().prefix());
  }

  /** Refused before anyone types in vain. */
  public void load() {
    user.mustBeMaster();
    grants.getAll();
  }

  /** 確認. */
  public String check() {
    long changeId =
        users.prepare(
            user.actor(),
            new PrepareUser(
                new RegisterUser(
                    fields.getLoginId(),
                    fields.getPassword(),
                    fields.getPasswordAgain(),
                    fields.getPerson().getName(),
                    fields.getPerson().getMail(),
                    fields.getPerson().getMailAgain(),
                    grants.getRights().toSet(),
                    browser.language()),
                grants.toAccounts(),
                grants.getApprovalPassword(),
                grants.getApprovalPasswordAgain()));
    return ConfirmBacking.to(changeId);
  }

  public NewUserFields getFields() {
    return fields;
  }

  public GrantFields getGrants() {
    return grants;
  }
}
