package org.tenbiki.application.contract;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.DeductionKind;

/**
 * A contract that obeys every rule and can be stored.
 *
 * @param form whose sending it is, null if it comes from a file
 * @param number empty if one is to be generated
 * @param hash of the initial password, empty while nothing is to be stored
 */
public record NewContract(
    @Nullable String form,
    String number,
    String name,
    String branch,
    Set<DeductionKind> deductionKinds,
    String initialPassword,
    String hash) {
  /** Without the secrets. */
  @Override
  public String toString() {
    return "NewContract " + number;
  }
}
