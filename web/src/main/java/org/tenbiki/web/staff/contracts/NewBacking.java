package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.contract.ContractResult;
import org.tenbiki.application.contract.ContractResult.Invalid;
import org.tenbiki.application.contract.ContractResult.Registered;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.application.contract.RegisterContract;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** Registration of a contract. Source: requirements M-2 and S-1. */
@Named("staffContractsNew")
@RequestScoped
public class NewBacking {
  @Inject transient ContractService contracts;
  @Inject transient CurrentUser user;

  private String number = "";
  private String name = "";
  private String branch = "";
  private String initialPassword = "";
  private String initialPasswordAgain = "";

  /** 登録. */
  public String register() {
    ContractResult result =
        contracts.register(
            user.actor(),
            new RegisterContract(number, name, branch, initialPassword, initialPasswordAgain));
    if (result instanceof Registered registered) {
      return DetailsBacking.to(registered.contractId(), Notice.CONTRACT_REGISTERED);
    }
    if (result instanceof Invalid invalid) {
      ErrorMessages.add(invalid.violations());
      return Outcome.STAY;
    }
    throw new IllegalStateException("no way on from " + result);
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getBranch() {
    return branch;
  }

  public void setBranch(String branch) {
    this.branch = branch;
  }

  public String getInitialPassword() {
    return initialPassword;
  }

  public void setInitialPassword(String initialPassword) {
    this.initialPassword = initialPassword;
  }

  public String getInitialPasswordAgain() {
    return initialPasswordAgain;
  }

  public void setInitialPasswordAgain(String initialPasswordAgain) {
    this.initialPasswordAgain = initialPasswordAgain;
  }
}
