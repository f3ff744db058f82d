package org.tenbiki.domain.contract;

import java.util.Optional;

/** Where the consignors of contracts are kept. */
public interface ConsignorRepository {
  /** Empty as long as staff have entered none. */
  Optional<Consignor> find(long contractId);

  void add(Consignor consignor);
}
