package org.tenbiki.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.registration.ContractLogIn;
import org.tenbiki.application.registration.ContractLogInResult;
import org.tenbiki.application.registration.ContractLogInResult.Accepted;
import org.tenbiki.application.registration.ContractLogInResult.AlreadyRegistered;
import org.tenbiki.application.registration.ContractLogInResult.Blocked;
import org.tenbiki.application.registration.ContractLogInResult.Invalid;
import org.tenbiki.application.registration.ContractLogInResult.Locked;
import org.tenbiki.application.registration.ContractLogInResult.NotActive;
import org.tenbiki.application.registration.ContractLogInResult.Wrong;
import org.tenbiki.application.registration.MasterRegistrationService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;

/** マスターユーザー初期登録ログイン. Source: requirement M-1. */
@Named("registrationLogin")
@RequestScoped
public class LoginBacking {
  @Inject transient MasterRegistrationService registrations;
  @Inject transient CurrentInstitution institution;
  @Inject transient Browser browser;

  private String contractNumber = "";
  private String initialPassword = "";

  /** Not found where nobody registers itself. Source: requirement D-2. */
  public void load() {
    if (institution.isMasterByStaff()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
  }

  /** 次へ. */
  public String next() {
    ContractLogInResult result =
        registrations.logIn(
            new ContractLogIn(
                institution.getId(), contractNumber, initialPassword, browser.address()));
    if (result instanceof Accepted accepted) {
      browser.keep(PortalCookie.REGISTRATION, accepted.ticket());
      return Outcome.to("/registration/form");
    }
    tell(result);
    return Outcome.STAY;
  }

  private static void tell(ContractLogInResult result) {
    if (result instanceof Invalid invalid) {
      ErrorMessages.add(invalid.violations());
    } else if (result instanceof Wrong wrong) {
      ErrorMessages.addWrong(ErrorCode.WRONG_CONTRACT_OR_PASSWORD, wrong.remaining());
    } else if (result instanceof Locked locked) {
      ErrorMessages.addLocked(ErrorCode.CONTRACT_LOCKED, locked.until());
    } else if (result instanceof Blocked) {
      ErrorMessages.add(ErrorCode.CONTRACT_BLOCKED);
    } else if (result instanceof AlreadyRegistered) {
      ErrorMessages.add(ErrorCode.MASTER_EXISTS);
    } else if (result instanceof NotActive) {
      ErrorMessages.add(ErrorCode.CONTRACT_NOT_ACTIVE);
    } else {
      throw new IllegalStateException("no words for " + result);
    }
  }

  public String getContractNumber() {
    return contractNumber;
  }

  public void setContractNumber(String contractNumber) {
    this.contractNumber = contractNumber;
  }

  public String getInitialPassword() {
    return initialPassword;
  }

  public void setInitialPassword(String initialPassword) {
    this.initialPassword = initialPassword;
  }
}
