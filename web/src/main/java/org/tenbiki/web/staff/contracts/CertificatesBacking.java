package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.contract.CertificateRequirementService;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;

/** Certificates for all users of a contract, for good. Source: requirement U-1. */
@Named("staffContractsCertificates")
@RequestScoped
public class CertificatesBacking {
  @Inject transient CertificateRequirementService requirements;
  @Inject transient SelectedContract selected;
  @Inject transient CurrentUser user;

  private String reason = "";

  /** Asked for before anything is written, so that a contract of others is not found. */
  public void load() {
    user.mustChangeAsStaff();
    selected.get();
  }

  /** 切り替える. */
  public String require() {
    long contractId = getDetails().contract().id();
    requirements.require(user.actor(), contractId, reason);
    return DetailsBacking.to(contractId, Notice.CERTIFICATES_REQUIRED);
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
