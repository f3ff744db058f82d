package org.tenbiki.web.staff.contracts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.application.contract.MasterHandOver;
import org.tenbiki.application.contract.MasterIssueService;
import org.tenbiki.application.contract.NewMaster;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.user.PersonFields;

/** Staff make a contract's master and hand over its paper: two pages. Source: requirement D-2. */
@Named("staffContractsMaster")
@RequestScoped
public class MasterBacking {
  @Inject transient MasterIssueService masters;
  @Inject transient SelectedContract selected;
  @Inject transient CurrentUser user;
  @Inject transient CurrentInstitution institution;

  private String loginId = "";
  private final PersonFields person = new PersonFields();
  private Optional<MasterHandOver> handOver = Optional.empty();
  private boolean asked;

  @PostConstruct
  void begin() {
    loginId = institution.getRules().loginId().prefix();
  }

  static String to(long contractId) {
    return Outcome.to("/staff/contracts/master", Notice.CONTRACT_REGISTERED) + "&id=" + contractId;
  }

  /** Asked for before anything is written, so that a contract of others is not found. */
  public void load() {
    user.mustChangeAsStaff();
    if (!institution.isMasterByStaff() || getDetails().contract().masterRegistered()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
  }

  /** 登録. */
  public String issue() {
    long contractId = getDetails().contract().id();
    masters.issue(
        user.actor(),
        contractId,
        new NewMaster(loginId, person.getName(), person.getMail(), person.getMailAgain()));
    return Outcome.to("/staff/contracts/master-issued") + "&id=" + contractId;
  }

  /** Leads back once it is handed over, or to whoever did not make it. */
  public String loadIssued() {
    user.mustChangeAsStaff();
    if (!institution.isMasterByStaff()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
    return getHandOver() == null
        ? DetailsBacking.to(getDetails().contract().id(), Notice.PASSWORD_NOT_SHOWN)
        : Outcome.STAY;
  }

  /** 渡しました. */
  public String finish() {
    long contractId = getDetails().contract().id();
    masters.finish(user.actor(), contractId);
    return DetailsBacking.to(contractId, Notice.MASTER_MADE);
  }

  public ContractDetails getDetails() {
    return selected.get();
  }

  /** Asked for once a request; null if nothing is to be handed over by this person. */
  public @Nullable MasterHandOver getHandOver() {
    if (!asked) {
      handOver = masters.handOver(user.actor(), getDetails().contract().id());
      asked = true;
    }
    return handOver.orElse(null);
  }

  public String getLoginId() {
    return loginId;
  }

  public void setLoginId(String loginId) {
    this.loginId = loginId;
  }

  public PersonFields getPerson() {
    return person;
  }
}
