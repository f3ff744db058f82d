package org.tenbiki.application.contract;

import java.util.Set;
import java.util.UUID;
import org.tenbiki.domain.contract.DeductionKind;

/**
 * A contract as staff type it. Source: requirement S-1.
 *
 * @param form the same for every sending of one form
 * @param number empty if one is to be generated
 * @param initialPassword what the member declared
 */
public record RegisterContract(
    UUID form,
    String number,
    String name,
    String branch,
    Set<DeductionKind> deductionKinds,
    String initialPassword,
    String initialPasswordAgain) {
  public RegisterContract {
    deductionKinds = Set.copyOf(deductionKinds);
  }

  @Override
  public String toString() {
    return "RegisterContract " + number;
  }
}
