package org.tenbiki.domain.user;

import java.util.Set;

/** What a master may change of a user. Source: requirements D-6 to D-8. */
public record UserContent(String name, String mail, Set<UserRight> rights, Set<Long> accounts) {
  public UserContent {
    rights = Set.copyOf(rights);
    accounts = Set.copyOf(accounts);
  }

  public static UserContent of(User user) {
    return new UserContent(user.name(), user.mail(), user.rights(), user.accounts());
  }

  /**
   * What becomes of this if those who changed it began from another: each part as they want it
   * where they changed it, else as it is.
   */
  public UserContent changedLike(UserContent before, UserContent after) {
    return new UserContent(
        before.name.equals(after.name) ? name : after.name,
        before.mail.equals(after.mail) ? mail : after.mail,
        before.rights.equals(after.rights) ? rights : after.rights,
        before.accounts.equals(after.accounts) ? accounts : after.accounts);
  }

  /** Whether a part that they changed is otherwise here than they saw it. */
  public boolean contradicts(UserContent before, UserContent after) {
    return differs(name, before.name, after.name)
        || differs(mail, before.mail, after.mail)
        || differs(rights, before.rights, after.rights)
        || differs(accounts, before.accounts, after.accounts);
  }

  private static boolean differs(Object now, Object before, Object after) {
    return !before.equals(after) && !now.equals(before) && !now.equals(after);
  }
}
