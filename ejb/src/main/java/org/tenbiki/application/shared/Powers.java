package org.tenbiki.application.shared;

import java.io.Serializable;
import java.util.Set;
import org.tenbiki.domain.user.UserRight;

/**
 * What a member's user may do with deduction lists, as it was at its log-in: a change acts from the
 * next one. Source: requirements D-6 and D-8.
 *
 * @param everyAccount whether no account must be granted
 * @param accounts ids of those granted
 */
public record Powers(Set<UserRight> rights, boolean everyAccount, Set<Long> accounts)
    implements Serializable {
  /** Nothing. */
  public static final Powers NONE = new Powers(Set.of(), false, Set.of());

  public Powers {
    rights = Set.copyOf(rights);
    accounts = Set.copyOf(accounts);
  }

  /** Whether that account is open, as far as it is one of the contract. */
  public boolean reaches(long accountId) {
    return everyAccount || accounts.contains(accountId);
  }
}
