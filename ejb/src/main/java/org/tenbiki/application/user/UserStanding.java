package org.tenbiki.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.user.User;

/** Whether a user is served at all. Source: requirement C-13. */
@Dependent
public class UserStanding {
  @Inject ContractRepository contracts;
  @Inject InstitutionRepository institutions;

  /** False for a deleted user and for one of a suspended or closed contract. */
  public boolean isActive(User user) {
    Long contractId = user.contractId();
    return !user.isDeleted() && (contractId == null || contracts.get(contractId).isActive());
  }

  /**
   * True for staff, for users of a contract that needs certificates, and where a second factor is
   * asked for, which stands on the certificate. Source: requirement U-1.
   */
  public boolean needsCertificate(User user) {
    Long contractId = user.contractId();
    return contractId == null
        || contracts.get(contractId).needsCertificates()
        || institutions.profileOf(institutions.get(user.institutionId())).secondFactor().asks();
  }
}
