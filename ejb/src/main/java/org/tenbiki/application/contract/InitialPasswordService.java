package org.tenbiki.application.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * Another initial password, while no master is registered: the member forgot the first. A lock or
 * block stays, and a form opened with the first one ends. Source: requirements M-2 and S-1.
 */
@Stateless
@RolesAllowed("staff")
public class InitialPasswordService {
  @Inject InitialPasswordStepService steps;
  @Inject ContractRepository contracts;
  @Inject InstitutionRepository institutions;
  @Inject PasswordHasher hasher;

  /**
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, MASTER_BY_STAFF_ONLY, MASTER_REGISTERED,
   *     WRONG_CONTRACT_STATUS, or what is wrong with the form
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void replace(
      Actor actor,
      long contractId,
      String initialPassword,
      String initialPasswordAgain,
      String reason) {
    actor.mustChangeAsStaff();
    if (contracts.find(actor.institutionId(), contractId).isEmpty()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
    RuleProfile profile = institutions.profileOf(institutions.get(actor.institutionId()));
    if (profile.masterByStaff()) {
      throw new BusinessRuleException(ErrorCode.MASTER_BY_STAFF_ONLY);
    }
    new Violations()
        .check("initialPassword", initialPassword, profile.initialPassword())
        .checkAgain("initialPasswordAgain", initialPassword, initialPasswordAgain)
        .checkRemark("reason", reason)
        .throwIfAny();
    steps.replace(actor, contractId, hasher.hash(initialPassword.toCharArray()), reason);
  }
}
