package org.tenbiki.domain.contract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenbiki.domain.shared.Sorting;

/** Where contracts are kept. */
public interface ContractRepository {
  void add(Contract contract);

  Contract get(long id);

  /** Holds the row until the transaction ends. */
  Contract lock(long id);

  Optional<Contract> find(long institutionId, long id);

  /** The contract that this form registered. */
  /** Whether any contract of an institution has users without certificates. */
  boolean anyWithoutCertificates(long institutionId);

  Optional<Contract> findByForm(long institutionId, String formId);

  /** The contract whose initial password that is; empty for a user's or an unknown identifier's. */
  Optional<Contract> findByCredential(long credentialId);

  Optional<Contract> findByNumber(long institutionId, String number);

  /** Those of the numbers that the institution's contracts have. */
  Set<String> taken(long institutionId, Collection<String> numbers);

  /** By number; those whose number or name starts with that text. */
  List<Contract> search(
      long institutionId, String prefix, Sorting<ContractOrder> sorting, int first, int count);

  long count(long institutionId, String prefix);
}
