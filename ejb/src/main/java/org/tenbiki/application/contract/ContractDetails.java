package org.tenbiki.application.contract;

import java.util.List;
import java.util.Set;
import org.tenbiki.application.user.LockView;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.domain.contract.DeductionKind;

/**
 * A contract with its users, as staff see it.
 *
 * @param lock of the initial registration
 */
public record ContractDetails(
    ContractRow contract, Set<DeductionKind> deductionKinds, LockView lock, List<UserRow> users) {
  public ContractDetails {
    users = List.copyOf(users);
  }
}
