package org.tenbiki.web.staff.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.staff.RequestDetails;
import org.tenbiki.application.staff.RequestService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/** The request that the address names, looked up once. Pages read it as {@code staffRequest}. */
@Named("staffRequest")
@RequestScoped
public class SelectedRequest {
  @Inject transient RequestService requests;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable RequestDetails found;

  /** Asked for before anything is written, so that a request of others is not found. */
  public void load() {
    getDetails();
  }

  /**
   * @throws BusinessRuleException NOT_FOUND if the address names none, or none of this institution
   */
  public RequestDetails getDetails() {
    RequestDetails details = found;
    if (details == null) {
      OptionalLong id = parameters.id("id");
      details =
          (id.isPresent()
                  ? requests.find(user.actor(), id.getAsLong())
                  : Optional.<RequestDetails>empty())
              .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
      found = details;
    }
    return details;
  }
}
