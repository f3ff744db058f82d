package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.ChangeConsignor;
import org.tenbiki.application.contract.ConsignorService;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.domain.contract.AccountKind;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;

/** 委託者の設定 of a contract. Source: formats, between the two. */
@Named("staffContractsConsignor")
@RequestScoped
public class ConsignorBacking {
  @Inject transient ConsignorService consignors;
  @Inject transient SelectedContract selected;
  @Inject transient CurrentUser user;

  private String code = "";
  private String name = "";
  private String bankNumber = "";
  private String bankName = "";
  private String branchNumber = "";
  private String branchName = "";
  private String accountKind = AccountKind.ORDINARY.name();
  private String accountNumber = "";

  /** Fills the form with what is. */
  public void load() {
    user.mustChangeAsStaff();
    ChangeConsignor now = consignors.current(user.actor(), getDetails().contract().id());
    code = now.code();
    name = now.name();
    bankNumber = now.bankNumber();
    bankName = now.bankName();
    branchNumber = now.branchNumber();
    branchName = now.branchName();
    accountKind = now.accountKind();
    accountNumber = now.accountNumber();
  }

  /** 変更する. */
  public String change() {
    long contractId = getDetails().contract().id();
    consignors.change(
        user.actor(),
        contractId,
        new ChangeConsignor(
            code,
            name,
            bankNumber,
            bankName,
            branchNumber,
            branchName,
            accountKind,
            accountNumber));
    return DetailsBacking.to(contractId, Notice.CONSIGNOR_CHANGED);
  }

  public ContractDetails getDetails() {
    return selected.get();
  }

  public List<String> getKinds() {
    return Arrays.stream(AccountKind.values()).map(Enum::name).toList();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getBankNumber() {
    return bankNumber;
  }

  public void setBankNumber(String bankNumber) {
    this.bankNumber = bankNumber;
  }

  public String getBankName() {
    return bankName;
  }

  public void setBankName(String bankName) {
    this.bankName = bankName;
  }

  public String getBranchNumber() {
    return branchNumber;
  }

  public void setBranchNumber(String branchNumber) {
    this.branchNumber = branchNumber;
  }

  public String getBranchName() {
    return branchName;
  }

  public void setBranchName(String branchName) {
    this.branchName = branchName;
  }

  public String getAccountKind() {
    return accountKind;
  }

  /** Null if nothing was chosen. */
  public void setAccountKind(@Nullable String accountKind) {
    this.accountKind = Objects.requireNonNullElse(accountKind, "");
  }

  public String getAccountNumber() {
    return accountNumber;
  }

  public void setAccountNumber(String accountNumber) {
    this.accountNumber = accountNumber;
  }
}
