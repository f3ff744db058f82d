package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.application.contract.ContractDetails.Lock;
import org.tenbiki.web.shared.JapanTime;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.Texts;

/** A contract with its users and their certificates. Source: requirement S-1. */
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

  /** Whether there is a lock or block that a person may release. */
  public boolean releasable(Lock lock) {
    return !lock.state().equals("OPEN");
  }

  /** The lock's state, and until when it holds if it ends by itself. */
  public String textOf(Lock lock) {
    FacesContext faces = FacesContext.getCurrentInstance();
    String state = Texts.text(faces, "staff_contracts_details.lock." + lock.state());
    return lock.until() == null
        ? state
        : state
            + " "
            + Texts.text(
                faces,
                "staff_contracts_details.text.until",
                JapanTime.clockTimeRoundedUp(lock.until()));
  }
}
