package org.tenbiki.domain.user;

import java.util.EnumSet;
import java.util.Set;

/** How rights are given and what they open. Source: requirements G-3 and D-6. */
public enum RightsScheme {
  /** A master may everything, and accounts are nobody's in particular. */
  SIMPLE,
  /** Everyone may what was granted, for the accounts that were granted, the master too. */
  GRANTED;

  /** What a new master has before anybody grants anything. */
  public Set<UserRight> ofNewMaster() {
    return this == SIMPLE ? EnumSet.allOf(UserRight.class) : EnumSet.noneOf(UserRight.class);
  }

  /** What a user may who logs in now. */
  public Set<UserRight> inForce(User user) {
    return this == SIMPLE && user.role() == UserRole.MASTER
        ? EnumSet.allOf(UserRight.class)
        : user.rights();
  }

  /** Whether each account must be granted. */
  public boolean asksForAccounts() {
    return this == GRANTED;
  }
}
