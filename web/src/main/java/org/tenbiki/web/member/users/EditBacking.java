package org.tenbiki.web.member.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.member.ChangeUser;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.web.approval.ApprovalFields;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.user.PersonFields;
import org.tenbiki.web.user.RightsFields;

/** Change of a general user. Source: requirements G-2 and G-3. */
@Named("memberUsersEdit")
@RequestScoped
public class EditBacking {
  @Inject transient GeneralUserService users;
  @Inject transient SelectedUser selected;
  @Inject transient CurrentUser user;
  @Inject transient Receipts receipts;
  @Inject transient ApprovalFields approval;
  @Inject transient CurrentInstitution institution;

  private final PersonFields person = new PersonFields();
  private final RightsFields rights = new RightsFields(List.of());

  /** Shows the user as it is. */
  public void load() {
    institution.mustHandleUsersAtOnce();
    person.fill(selected.get().user().name(), selected.get().user().mail());
    rights.setChosen(selected.get().rights().stream().sorted().toList());
  }

  /** 変更する. */
  public String change() {
    ApprovalResult result =
        users.change(
            user.actor(),
            selected.id(),
            new ChangeUser(
                person.getName(), person.getMail(), person.getMailAgain(), rights.toSet()),
            approval.getTyped());
    if (approval.refuses(result)) {
      return Outcome.STAY;
    }
    return receipts.with(
        SelectedUser.to(selected.id(), Notice.USER_CHANGED),
        selected.id(),
        AuditEventType.USER_CHANGED);
  }

  public UserRow getHolder() {
    return selected.get().user();
  }

  public PersonFields getPerson() {
    return person;
  }

  public RightsFields getRights() {
    return rights;
  }
}
