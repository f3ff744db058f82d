package org.tenbiki.web.staff.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.user.UserDetails;
import org.tenbiki.application.user.UserDirectoryService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/** The user that the address names, looked up once a request. */
@RequestScoped
public class SelectedUser {
  @Inject transient UserDirectoryService users;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable UserDetails found;

  /**
   * @throws BusinessRuleException NOT_FOUND if the address names none, or none of this institution
   */
  UserDetails get() {
    UserDetails details = found;
    if (details == null) {
      OptionalLong id = parameters.id("id");
      details =
          (id.isPresent()
                  ? users.find(user.actor(), id.getAsLong())
                  : Optional.<UserDetails>empty())
              .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
      found = details;
    }
    return details;
  }
}
