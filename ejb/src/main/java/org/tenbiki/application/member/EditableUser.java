package org.tenbiki.application.member;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.user.UserRight;

/**
 * A user of the contract as a form begins with it: with what waits for it, else as it is. Source:
 * requirement D-8.
 *
 * @param master who chooses its approval password itself
 * @param waitingSince when the change that waits was typed; null if none does
 */
public record EditableUser(
    long id,
    String loginId,
    String name,
    String mail,
    boolean master,
    Set<UserRight> rights,
    Set<Long> accounts,
    @Nullable Instant waitingSince) {
  public EditableUser {
    rights = Set.copyOf(rights);
    accounts = Set.copyOf(accounts);
  }
}
