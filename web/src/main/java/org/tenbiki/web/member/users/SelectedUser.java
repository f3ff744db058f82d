package org.tenbiki.web.member.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.member.MemberUser;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** The general user that the address names, looked up once a request. */
@RequestScoped
public class SelectedUser {
  @Inject transient GeneralUserService users;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable MemberUser found;

  /** The way to the user's page, with one sentence about what has just happened. */
  static String to(long userId, Notice notice) {
    return Outcome.to("/member/users/details", notice) + "&id=" + userId;
  }

  /**
   * @throws BusinessRuleException NOT_FOUND if the address names none, or none of this contract
   */
  MemberUser get() {
    MemberUser details = found;
    if (details == null) {
      OptionalLong id = parameters.id("id");
      details =
          (id.isPresent() ? users.find(user.actor(), id.getAsLong()) : Optional.<MemberUser>empty())
              .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
      found = details;
    }
    return details;
  }

  long id() {
    return get().user().id();
  }
}
