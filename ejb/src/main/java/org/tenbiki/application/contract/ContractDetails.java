package org.tenbiki.application.contract;

import java.util.List;
import org.tenbiki.application.user.LockView;
import org.tenbiki.application.user.UserRow;

/**
 * A contract with its users, as staff see it.
 *
 * @param lock of the initial registration
 */
public record ContractDetails(ContractRow contract, LockView lock, List<UserRow> users) {
  public ContractDetails {
    users = List.copyOf(users);
  }
}
