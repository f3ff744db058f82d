package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.application.contract.ContractDetails.Lock;
import org.tenbiki.web.shared.JapanTime;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** A contract with its users and their certificates. Source: requirement S-1. */
@Named("staffContractsDetails")
@RequestScoped
public class DetailsBacking {
  @Inject transient SelectedContract selected;

  static String to(long contractId, Notice notice) {
    return Outcome.to("/staff/contracts/details", notice) + "&id=" + contractId;
  }

  public ContractDetails getDetails() {
    return selected.get();
  }

  /** Whether there is a lock or block that a person may release. */
  public boolean releasable(Lock lock) {
    return !lock.state().equals("OPEN");
  }

  /** The clock time at which the lock ends, empty if it does not end by itself. */
  public String until(Lock lock) {
    return lock.until() == null ? "" : JapanTime.clockTimeRoundedUp(lock.until());
  }
}
