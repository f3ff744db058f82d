package org.tenbiki.domain.contract;

import java.util.List;
import java.util.Optional;

/** Where contracts are kept. */
public interface ContractRepository {
  void add(Contract contract);

  Contract get(long id);

  /** Holds the row until the transaction ends. */
  Contract lock(long id);

  Optional<Contract> find(long institutionId, long id);

  Optional<Contract> findByNumber(long institutionId, String number);

  /** By number; those whose number or name starts with that text. */
  List<Contract> search(long institutionId, String prefix, int first, int count);

  long count(long institutionId, String prefix);
}
