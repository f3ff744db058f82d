package org.tenbiki.application.contract;

import java.util.Set;
import org.tenbiki.domain.contract.DeductionKind;

/**
 * What staff change of a contract. Source: requirement S-1.
 *
 * @param reason for the audit trail
 */
public record ChangeContract(
    String name, String branch, Set<DeductionKind> deductionKinds, String reason) {
  public ChangeContract {
    deductionKinds = Set.copyOf(deductionKinds);
  }
}
