package org.tenbiki.web.member.users;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.member.RegisterUser;
import org.tenbiki.application.member.RegisterUserResult;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.web.approval.ApprovalFields;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.user.NewUserFields;
import org.tenbiki.web.user.RightsFields;

/** Registration of a general user. Source: requirement G-1. */
@Named("memberUsersNew")
@RequestScoped
public class NewBacking {
  @Inject transient GeneralUserService users;
  @Inject transient CurrentUser user;
  @Inject transient Receipts receipts;
  @Inject transient ApprovalFields approval;
  @Inject transient Browser browser;
  @Inject transient CurrentInstitution institution;

  private final NewUserFields fields = new NewUserFields();
  private final RightsFields rights = new RightsFields(List.of(UserRight.VIEW_LISTS));

  @PostConstruct
  void begin() {
    fields.setLoginId(institution.getRules().loginId().prefix());
  }

  /** Refused before anyone types in vain. */
  public void load() {
    user.mustBeMaster();
    institution.mustHandleUsersAtOnce();
  }

  /** 登録. */
  public String register() {
    RegisterUserResult result =
        users.register(
            user.actor(),
            new RegisterUser(
                fields.getLoginId(),
                fields.getPassword(),
                fields.getPasswordAgain(),
                fields.getPerson().getName(),
                fields.getPerson().getMail(),
                fields.getPerson().getMailAgain(),
                rights.toSet(),
                browser.language()),
            approval.getTyped());
    if (result instanceof RegisterUserResult.NotConfirmed not) {
      approval.refuses(not.approval());
      return Outcome.STAY;
    }
    long userId = ((RegisterUserResult.Registered) result).userId();
    return receipts.with(
        SelectedUser.to(userId, Notice.GENERAL_USER_REGISTERED),
        userId,
        AuditEventType.GENERAL_USER_REGISTERED);
  }

  public NewUserFields getFields() {
    return fields;
  }

  public RightsFields getRights() {
    return rights;
  }
}
