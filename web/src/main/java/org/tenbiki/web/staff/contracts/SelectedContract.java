package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/** The contract that the address names, looked up once a request. */
@RequestScoped
public class SelectedContract {
  @Inject transient ContractService contracts;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable ContractDetails found;

  /** Empty if the address names none, or none of this institution. */
  Optional<ContractDetails> find() {
    if (found == null) {
      OptionalLong id = parameters.id("id");
      found = id.isPresent() ? contracts.find(user.actor(), id.getAsLong()).orElse(null) : null;
    }
    return Optional.ofNullable(found);
  }

  ContractDetails get() {
    return find().orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }
}
