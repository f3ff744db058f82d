package org.tenbiki.application.login;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tenbiki.application.credential.ComparisonQueue;
import org.tenbiki.application.credential.TypedLogin;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.PasswordHasher;

/** Log-in of users who need no certificate yet. Source: requirement U-1. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordLoginService {
  @Inject ContractRepository contracts;
  @Inject TypedLogin typed;
  @Inject ComparisonQueue queue;
  @Inject PasswordLoginStepService steps;
  @Inject PasswordHasher hasher;

  /** Whether anybody of the institution may come without a certificate. */
  public boolean isOffered(long institutionId) {
    return contracts.anyWithoutCertificates(institutionId);
  }

  /** Compares user ID and password and counts what is wrong. */
  public PasswordLoginResult logIn(PasswordLogIn command) {
    String loginId = TypedLogin.fold(command.loginId());
    Violations violations =
        typed.violationsOf(command.institutionId(), loginId, command.password());
    if (!violations.none()) {
      return new PasswordLoginResult.Invalid(violations.list());
    }
    long credentialId = typed.credentialOf(command.institutionId(), loginId);
    return queue
        .inTurn(credentialId, () -> steps.logIn(command, loginId, credentialId))
        .afterDummy(command.password().toCharArray(), hasher::dummy);
  }
}
