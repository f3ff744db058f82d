package org.tenbiki.domain.user;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Which users a list holds. */
public enum UserGroup {
  ALL,
  MEMBERS,
  STAFF;

  /** The roles of this group's users. */
  public Set<UserRole> roles() {
    return Arrays.stream(UserRole.values())
        .filter(role -> this == ALL || role.isStaff() == (this == STAFF))
        .collect(Collectors.toUnmodifiableSet());
  }
}
