package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** A contract with its users. Source: requirement S-1. */
@Named("staffContractsDetails")
@RequestScoped
public class DetailsBacking {
  @Inject transient SelectedContract selected;

  static String to(long contractId, Notice notice) {
    return Outcome.to("/staff/contracts/details", notice) + "&id=" + contractId;
  }

  /** Asked for before anything is written, so that a contract of others is not found. */
  public void load() {
    selected.get();
  }

  public ContractDetails getDetails() {
    return selected.get();
  }
}
