package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.contract.ChangeContract;
import org.tenbiki.application.contract.ContractChangeService;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;

/** Change of a contract's name, branch and deduction kinds. Source: requirement S-1. */
@Named("staffContractsEdit")
@RequestScoped
public class EditBacking {
  @Inject transient ContractChangeService changes;
  @Inject transient SelectedContract selected;
  @Inject transient CurrentUser user;

  private final ContractFields contract = new ContractFields();
  private String reason = "";

  /** Fills the form with what is. */
  public void load() {
    user.mustChangeAsStaff();
    ContractDetails details = getDetails();
    contract.fill(details.contract().name(), details.contract().branch(), details.deductionKinds());
  }

  /** 変更する. */
  public String change() {
    long contractId = getDetails().contract().id();
    changes.change(
        user.actor(),
        contractId,
        new ChangeContract(
            contract.getName(), contract.getBranch(), contract.chosenKinds(), reason));
    return DetailsBacking.to(contractId, Notice.CONTRACT_CHANGED);
  }

  public ContractDetails getDetails() {
    return selected.get();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public ContractFields getContract() {
    return contract;
  }
}
