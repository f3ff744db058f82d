package org.tenbiki.application.registration;

import jakarta.ejb.Stateless;
import java.util.Optional;

/** マスターユーザー初期登録. Source: requirements M-1 to M-8. */
@Stateless
public class MasterRegistrationService {
  /** Compares contract number and initial password and counts what is wrong. */
  public ContractLogInResult logIn(ContractLogIn command) {
    throw new UnsupportedOperationException();
  }

  /** Empty if the ticket is unknown or too old. */
  public Optional<RegistrationView> find(String ticket) {
    throw new UnsupportedOperationException();
  }

  /** Registers the contract's master, once. */
  public RegistrationResult register(String ticket, RegisterMaster command) {
    throw new UnsupportedOperationException();
  }
}
