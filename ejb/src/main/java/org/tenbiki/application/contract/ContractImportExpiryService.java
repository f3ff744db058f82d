package org.tenbiki.application.contract;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.domain.contract.ContractImportRepository;

/** Removes files of contracts that nobody goes on with. */
@Stateless
public class ContractImportExpiryService {
  @Inject ContractImportRepository imports;
  @Inject Clock clock;

  /**
   * @return how many there were
   */
  public int removeExpired() {
    return imports.removeExpired(clock.instant());
  }
}
