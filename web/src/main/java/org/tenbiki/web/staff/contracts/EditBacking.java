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

  private String name = "";
  private String branch = "";
  private String[] kinds = {};
  private String reason = "";

  /** Fills the form with what is. */
  public void load() {
    user.mustChangeAsStaff();
    ContractDetails details = getDetails();
    name = details.contract().name();
    branch = details.contract().branch();
    kinds = DeductionKinds.names(details.deductionKinds());
  }

  /** 変更する. */
  public String change() {
    long contractId = getDetails().contract().id();
    changes.change(
        user.actor(),
        contractId,
        new ChangeContract(name, branch, DeductionKinds.chosen(kinds), reason));
    return DetailsBacking.to(contractId, Notice.CONTRACT_CHANGED);
  }

  public ContractDetails getDetails() {
    return selected.get();
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

  public String[] getKinds() {
    return kinds.clone();
  }

  public void setKinds(String[] kinds) {
    this.kinds = kinds.clone();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
