package org.tenbiki.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.user.User;

/** Whether a user is served at all. Source: requirement C-13. */
@Dependent
public class UserStanding {
  @Inject ContractRepository contracts;

  /** False for a deleted user and for one of a suspended or closed contract. */
  public boolean isActive(User user) {
    Long contractId = user.contractId();
    return !user.isDeleted() && (contractId == null || contracts.get(contractId).isActive());
  }

  /** True for staff, and for users of a contract that needs certificates. Source: U-1. */
  public boolean needsCertificate(User user) {
    Long contractId = user.contractId();
    return contractId == null || contracts.get(contractId).needsCertificates();
  }
}
