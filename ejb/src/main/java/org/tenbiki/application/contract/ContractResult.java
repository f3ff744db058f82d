package org.tenbiki.application.contract;

import java.util.List;
import org.tenbiki.domain.shared.Violation;

/** What came of registering a contract. */
public sealed interface ContractResult {
  record Registered(long contractId, String number) implements ContractResult {}

  record Invalid(List<Violation> violations) implements ContractResult {}
}
