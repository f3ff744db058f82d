package org.tenbiki.web.member.update;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.member.ChangeUser;
import org.tenbiki.application.member.EditableUser;
import org.tenbiki.application.member.PrepareChange;
import org.tenbiki.application.member.UserUpdateService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.user.PersonFields;

/** 変更: the form of a user of the contract, which leads to its 確認. Source: requirement D-8. */
@Named("memberUpdateEdit")
@RequestScoped
public class EditBacking {
  @Inject transient UserUpdateService users;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private final PersonFields person = new PersonFields();
  private final GrantFields grants = new GrantFields(() -> users.accounts(user.actor()));
  private @Nullable EditableUser edited;

  /** Shows the user as it is, or as it will be. */
  public void load() {
    user.mustBeMaster();
    EditableUser now = getEdited();
    person.fill(now.name(), now.mail());
    grants.fill(now.rights(), now.accounts());
  }

  /** 変更内容の確認へ. */
  public String check() {
    long changeId =
        users.prepareChange(
            user.actor(),
            getEdited().id(),
            new PrepareChange(
                new ChangeUser(
                    person.getName(),
                    person.getMail(),
                    person.getMailAgain(),
                    grants.getRights().toSet()),
                grants.toAccounts(),
                grants.getApprovalPassword(),
                grants.getApprovalPasswordAgain()));
    return ConfirmBacking.to(changeId);
  }

  /**
   * @throws BusinessRuleException NOT_FOUND if the address names none of the contract
   */
  public EditableUser getEdited() {
    EditableUser found = edited;
    if (found == null) {
      found =
          parameters.id("id").stream()
              .boxed()
              .flatMap(id -> users.edited(user.actor(), id).stream())
              .findFirst()
              .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
      edited = found;
    }
    return found;
  }

  public PersonFields getPerson() {
    return person;
  }

  public GrantFields getGrants() {
    return grants;
  }
}
