package org.tenbiki.application.registration;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.credential.ComparisonQueue;
import org.tenbiki.application.credential.CredentialLocks;
import org.tenbiki.application.shared.OpaqueToken;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * マスターユーザー初期登録. Source: requirements M-1 to M-8.
 *
 * <p>The methods that compare or hash a password run outside a transaction and leave the part that
 * needs one to {@link RegistrationStepService}, so that no connection waits for a hash that nothing
 * depends on.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MasterRegistrationService {
  @Inject InstitutionRepository institutions;
  @Inject ContractRepository contracts;
  @Inject CredentialLocks credentialLocks;
  @Inject ComparisonQueue queue;
  @Inject RegistrationStepService steps;
  @Inject PasswordHasher hasher;

  /**
   * Compares contract number and initial password and counts what is wrong.
   *
   * @throws BusinessRuleException MASTER_BY_STAFF_ONLY where nobody registers itself
   */
  public ContractLogInResult logIn(ContractLogIn command) {
    if (institutions.profileOf(institutions.get(command.institutionId())).masterByStaff()) {
      throw new BusinessRuleException(ErrorCode.MASTER_BY_STAFF_ONLY);
    }
    List<RuleProfile> profiles =
        institutions.everyProfileOf(institutions.get(command.institutionId()));
    String number = CharacterWidth.toHalf(command.contractNumber());
    Violations violations =
        new Violations()
            .checkAny(
                "contractNumber",
                number,
                profiles.stream().map(RuleProfile::contractNumber).toList())
            .checkAny(
                "initialPassword",
                command.initialPassword(),
                profiles.stream().map(RuleProfile::initialPassword).toList());
    if (!violations.none()) {
      return new ContractLogInResult.Invalid(violations.list());
    }
    long credentialId =
        contracts
            .findByNumber(command.institutionId(), number)
            .map(Contract::credentialId)
            .orElseGet(
                () ->
                    credentialLocks.idOfUnknown(
                        "contract/" + command.institutionId() + "/" + number));
    return queue
        .inTurn(credentialId, () -> steps.logIn(command, number, credentialId))
        .afterDummy(command.initialPassword().toCharArray(), hasher::dummy);
  }

  /** Empty if the ticket is unknown or too old. */
  public Optional<RegistrationView> find(String ticket) {
    return OpaqueToken.parse(ticket).flatMap(token -> steps.find(token.lookupHash()));
  }

  /** キャンセル: the ticket opens nothing any more. */
  public void close(String ticket) {
    OpaqueToken.parse(ticket).ifPresent(token -> steps.close(token.lookupHash()));
  }

  /** Registers the contract's master, once. */
  public RegistrationResult register(String ticket, RegisterMaster command) {
    Optional<OpaqueToken> token = OpaqueToken.parse(ticket);
    if (token.isEmpty()) {
      return new RegistrationResult.Expired();
    }
    String lookupHash = token.get().lookupHash();
    Optional<RegistrationResult> refusal = steps.refuse(lookupHash, command);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String hash = hasher.hash(command.password().toCharArray());
    try {
      return steps.register(lookupHash, command, hash);
    } catch (EJBException | PersistenceException e) {
      // Another contract's master may have taken the user ID between the check and the insert.
      return steps.refuse(lookupHash, command).orElseThrow(() -> e);
    }
  }
}
