package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.application.contract.RegisterContract;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.Notice;

/** Registration of a contract. Source: requirements M-2 and S-1. */
@Named("staffContractsNew")
@RequestScoped
public class NewBacking {
  @Inject transient ContractService contracts;
  @Inject transient CurrentUser user;
  @Inject transient CurrentInstitution institution;

  private UUID form = UUID.randomUUID();
  private String number = "";
  private final ContractFields contract = new ContractFields();
  private final InitialPasswordFields initial = new InitialPasswordFields();

  /** Refused before anyone types in vain. */
  public void load() {
    user.mustChangeAsStaff();
  }

  /** 登録. */
  public String register() {
    long contractId =
        contracts.register(
            user.actor(),
            new RegisterContract(
                form,
                number,
                contract.getName(),
                contract.getBranch(),
                contract.chosenKinds(),
                initial.getPassword(),
                initial.getAgain()));
    return institution.isMasterByStaff()
        ? MasterBacking.to(contractId)
        : DetailsBacking.to(contractId, Notice.CONTRACT_REGISTERED);
  }

  /** The same for every sending of this form. */
  public String getForm() {
    return form.toString();
  }

  /** What is no such name is as if the form were new. */
  public void setForm(String form) {
    if (form.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      this.form = UUID.fromString(form);
    }
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public ContractFields getContract() {
    return contract;
  }

  public InitialPasswordFields getInitial() {
    return initial;
  }
}
