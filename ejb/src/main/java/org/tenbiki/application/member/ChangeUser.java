package org.tenbiki.application.member;

import java.util.Set;
import org.tenbiki.domain.user.UserRight;

/**
 * A general user's data as the master wants them. Source: requirement G-2.
 *
 * @param mailAgain needed only if the mail address changes
 */
public record ChangeUser(String name, String mail, String mailAgain, Set<UserRight> rights) {
  public ChangeUser {
    rights = Set.copyOf(rights);
  }
}
