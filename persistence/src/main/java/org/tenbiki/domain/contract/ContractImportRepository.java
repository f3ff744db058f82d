package org.tenbiki.domain.contract;

import java.time.Instant;
import java.util.Optional;

/** Where files wait between dry run and import. */
public interface ContractImportRepository {
  void add(ContractImport contractImport);

  Optional<ContractImport> findByTokenHash(String tokenHash);

  /** Holds the row until the transaction ends. */
  ContractImport lock(long id);

  /** Removes those that open nothing any more. */
  int removeExpired(Instant now);
}
