package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.application.contract.InitialPasswordService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;

/** Another initial password, while no master is registered. Source: requirement S-1. */
@Named("staffContractsInitialPassword")
@RequestScoped
public class InitialPasswordBacking {
  @Inject transient InitialPasswordService initialPasswords;
  @Inject transient SelectedContract selected;
  @Inject transient CurrentUser user;

  private final InitialPasswordFields initial = new InitialPasswordFields();
  private String reason = "";

  /** Asked for before anything is written, so that a contract of others is not found. */
  public void load() {
    user.mustChangeAsStaff();
    selected.get();
  }

  /** 設定する. */
  public String replace() {
    long contractId = getDetails().contract().id();
    initialPasswords.replace(
        user.actor(), contractId, initial.getPassword(), initial.getAgain(), reason);
    return DetailsBacking.to(contractId, Notice.INITIAL_PASSWORD_REPLACED);
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

  public InitialPasswordFields getInitial() {
    return initial;
  }
}
