package org.tenbiki.application.deduction;

import java.util.List;
import java.util.Set;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.domain.user.UserRight;

/**
 * What a user may do: 権限リスト and 口座権限付与リスト. Source: requirement D-6.
 *
 * @param accounts of the contract, with whether this user reaches each
 */
public record DeskView(Set<UserRight> rights, List<DeskAccount> accounts) {
  public DeskView {
    rights = Set.copyOf(rights);
    accounts = List.copyOf(accounts);
  }

  public record DeskAccount(AccountRow account, boolean granted) {}
}
