package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.application.contract.AddAccount;
import org.tenbiki.application.contract.ContractAccountService;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.domain.contract.AccountKind;
import org.tenbiki.domain.contract.ContractStatus;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** The accounts of a contract: list, addition and removal. Source: requirement D-6. */
@Named("staffContractsAccounts")
@RequestScoped
public class AccountsBacking {
  @Inject transient ContractAccountService accounts;
  @Inject transient SelectedContract selected;
  @Inject transient AddressParameters parameters;
  @Inject transient CurrentUser user;

  private @Nullable List<AccountRow> list;
  private String branchNumber = "";
  private String kind = AccountKind.ORDINARY.name();
  private String number = "";
  private String label = "";
  private String reason = "";

  /** Asked for before anything is written, so that a contract of others is not found. */
  public void load() {
    selected.get();
  }

  /** The same for the page that asks why one is removed. */
  public void loadRemoval() {
    user.mustChangeAsStaff();
    getAccount();
  }

  /** 追加する. */
  public String add() {
    accounts.add(user.actor(), contractId(), new AddAccount(branchNumber, kind, number, label));
    return to(Notice.ACCOUNT_ADDED);
  }

  /** 削除する. */
  public String remove() {
    accounts.remove(user.actor(), contractId(), getAccount().id(), reason);
    return to(Notice.ACCOUNT_REMOVED);
  }

  private String to(Notice notice) {
    return Outcome.to("/staff/contracts/accounts", notice) + "&id=" + contractId();
  }

  private long contractId() {
    return getDetails().contract().id();
  }

  public ContractDetails getDetails() {
    return selected.get();
  }

  /** Whether this user may add and remove. */
  public boolean isOpen() {
    return user.isChangingAsStaff()
        && !getDetails().contract().status().equals(ContractStatus.CLOSED.name());
  }

  public List<AccountRow> getList() {
    List<AccountRow> rows = list;
    if (rows == null) {
      rows = accounts.list(user.actor(), contractId());
      list = rows;
    }
    return rows;
  }

  /**
   * @throws BusinessRuleException NOT_FOUND if the address names none of the contract
   */
  public AccountRow getAccount() {
    return getList().stream()
        .filter(row -> String.valueOf(row.id()).equals(parameters.text("account")))
        .findFirst()
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }

  public List<String> getKinds() {
    return Arrays.stream(AccountKind.values()).map(Enum::name).toList();
  }

  public String getBranchNumber() {
    return branchNumber;
  }

  public void setBranchNumber(String branchNumber) {
    this.branchNumber = branchNumber;
  }

  public String getKind() {
    return kind;
  }

  /** Null if nothing was chosen. */
  public void setKind(@Nullable String kind) {
    this.kind = Objects.requireNonNullElse(kind, "");
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
