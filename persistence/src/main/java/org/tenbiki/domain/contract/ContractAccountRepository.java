package org.tenbiki.domain.contract;

import java.util.List;
import java.util.Optional;

/** Where the accounts of contracts are kept. */
public interface ContractAccountRepository {
  void add(ContractAccount account);

  /** Empty if the contract has none of that id, or no more. */
  Optional<ContractAccount> find(long contractId, long id);

  /** The same of those that were removed, too, for what names one for good. */
  Optional<ContractAccount> findWithRemoved(long contractId, long id);

  /** Those that were not removed, by branch and number. */
  List<ContractAccount> ofContract(long contractId);
}
