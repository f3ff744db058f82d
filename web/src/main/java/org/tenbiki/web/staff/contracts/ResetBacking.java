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
 * Another master: the page says what follows, asks the new initial password and why. Source:
 * requirement S-2.
 */
@Named("staffContractsReset")
@RequestScoped
public class ResetBacking {
  @Inject transient PreparationService preparations;
  @Inject transient SelectedContract selected;
  @Inject transient CurrentUser user;

  private final InitialPasswordFields initial = new InitialPasswordFields();
  private String note = "";

  /** Asked for before anything is written, so that a contract of others is not found. */
  public void load() {
    user.mustChangeAsStaff();
    selected.get();
  }

  /** やり直す. */
  public String reset() {
    long contractId = getDetails().contract().id();
    return Handlings.outcome(
        preparations.resetMaster(
            user.actor(), contractId, initial.getPassword(), initial.getAgain(), note),
        DetailsBacking.to(contractId, Notice.MASTER_RESET));
  }

  public ContractDetails getDetails() {
    return selected.get();
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public InitialPasswordFields getInitial() {
    return initial;
  }
}
