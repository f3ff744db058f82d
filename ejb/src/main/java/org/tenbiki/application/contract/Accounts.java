package org.tenbiki.application.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tenbiki.domain.contract.ContractAccount;
import org.tenbiki.domain.contract.ContractAccountRepository;

/** The accounts of a contract as people see them. */
@Dependent
public class Accounts {
  @Inject ContractAccountRepository accounts;

  /** By branch and number. */
  public List<AccountRow> of(long contractId) {
    return accounts.ofContract(contractId).stream().map(Accounts::row).toList();
  }

  /**
   * What a list of the contract was made for, removed or not.
   *
   * @throws IllegalArgumentException if the contract never had it
   */
  public AccountRow ofList(long contractId, long accountId) {
    return accounts
        .findWithRemoved(contractId, accountId)
        .map(Accounts::row)
        .orElseThrow(
            () -> new IllegalArgumentException("account " + accountId + " of " + contractId));
  }

  public static AccountRow row(ContractAccount account) {
    return new AccountRow(
        account.id(), account.branchNumber(), account.kind(), account.number(), account.label());
  }
}
