package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.tenbiki.application.contract.ContractChangeService;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.domain.contract.ContractStatus;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Notice;

/**
 * Suspension, resumption and closing: the page says what follows, asks why, and does it. The
 * address names the status to come. Source: requirement S-1.
 */
@Named("staffContractsStanding")
@RequestScoped
public class StandingBacking {
  @Inject transient ContractChangeService changes;
  @Inject transient SelectedContract selected;
  @Inject transient AddressParameters parameters;
  @Inject transient CurrentUser user;

  private String reason = "";

  /** Asked for before anything is written, so that a contract of others is not found. */
  public void load() {
    user.mustChangeAsStaff();
    selected.get();
    getNext();
  }

  /** 停止する, 再開する or 解約する. */
  public String go() {
    long contractId = getDetails().contract().id();
    return switch (getNext()) {
      case SUSPENDED -> {
        changes.suspend(user.actor(), contractId, reason);
        yield DetailsBacking.to(contractId, Notice.CONTRACT_SUSPENDED);
      }
      case ACTIVE -> {
        changes.resume(user.actor(), contractId, reason);
        yield DetailsBacking.to(contractId, Notice.CONTRACT_RESUMED);
      }
      case CLOSED -> {
        changes.close(user.actor(), contractId, reason);
        yield DetailsBacking.to(contractId, Notice.CONTRACT_CLOSED);
      }
    };
  }

  /**
   * @throws BusinessRuleException NOT_FOUND if the address names none
   */
  public ContractStatus getNext() {
    return Arrays.stream(ContractStatus.values())
        .filter(status -> status.name().equals(parameters.text("next")))
        .findFirst()
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }

  public String getScreen() {
    return switch (getNext()) {
      case SUSPENDED -> "DC584174";
      case ACTIVE -> "DC584175";
      case CLOSED -> "DC584176";
    };
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
