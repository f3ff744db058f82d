package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.staff.Handlings;

/**
 * Release of the initial registration's lock or block: the page says which contract's, asks why,
 * and prepares or does it. Source: requirements L-6 and S-2.
 */
@Named("staffContractsRelease")
@RequestScoped
public class ReleaseBacking {
  @Inject transient PreparationService preparations;
  @Inject transient SelectedContract selected;
  @Inject transient CurrentUser user;

  private String reason = "";

  /** Asked for before anything is written, so that a contract of others is not found. */
  public void load() {
    user.mustChangeAsStaff();
    selected.get();
  }

  /** 解除する. */
  public String release() {
    long contractId = getDetails().contract().id();
    return Handlings.outcome(
        preparations.releaseContract(user.actor(), contractId, reason),
        DetailsBacking.to(contractId, Notice.CONTRACT_RELEASED));
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
}
