package org.tenbiki.web.member.deductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.shared.AddressParameters;

/** The list that the address names; whether there is one is asked by the service. */
@RequestScoped
public class AnsweredList {
  @Inject transient AddressParameters parameters;

  long id() {
    return parameters.id("id").orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }
}
