package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;

/** The contract that the address names, looked up once a request. */
@RequestScoped
public class SelectedContract {
  /** Digits that fit a long. */
  private static final String ID = "[0-9]{1,18}";

  @Inject transient ContractService contracts;
  @Inject transient CurrentUser user;
  @Inject transient HttpServletRequest request;

  private @Nullable ContractDetails found;

  /** Empty if the address names none, or none of this institution. */
  Optional<ContractDetails> find() {
    if (found == null) {
      OptionalLong id = id("id");
      found = id.isPresent() ? contracts.find(user.actor(), id.getAsLong()).orElse(null) : null;
    }
    return Optional.ofNullable(found);
  }

  ContractDetails get() {
    return find().orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }

  /** An id among the parameters of the address; empty if there is none of that name. */
  OptionalLong id(String parameter) {
    String text = Optional.ofNullable(request.getParameter(parameter)).orElse("");
    return text.matches(ID) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
