package org.tenbiki.application.member;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.domain.user.UserRight;

/**
 * A new user or a change of one, before and after. Source: requirement D-8.
 *
 * @param ofNew whether the user is not there yet; then everything before is empty
 * @param waiting whether it was carried out and waits
 * @param approvalPassword whether an approval password is given with it
 * @param replaces when the waiting change was typed that this one replaces; null if it replaces
 *     none
 * @param conflict why it cannot be made; null if it can
 */
public record UserChangeView(
    long id,
    boolean ofNew,
    boolean waiting,
    String loginId,
    List<Text> texts,
    List<Right> rights,
    List<Account> accounts,
    boolean approvalPassword,
    String preparedBy,
    Instant preparedAt,
    @Nullable Instant replaces,
    @Nullable ChangeConflict conflict) {
  public UserChangeView {
    texts = List.copyOf(texts);
    rights = List.copyOf(rights);
    accounts = List.copyOf(accounts);
  }

  /**
   * @param field {@code name} or {@code mail}
   */
  public record Text(String field, String before, String after) {
    public boolean changed() {
      return !before.equals(after);
    }
  }

  public record Right(UserRight right, boolean before, boolean after) {
    public boolean changed() {
      return before != after;
    }
  }

  public record Account(AccountRow account, boolean before, boolean after) {
    public boolean changed() {
      return before != after;
    }
  }
}
