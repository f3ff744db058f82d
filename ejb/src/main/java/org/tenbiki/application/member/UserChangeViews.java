package org.tenbiki.application.member;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.Accounts;
import org.tenbiki.domain.user.UserChange;
import org.tenbiki.domain.user.UserContent;
import org.tenbiki.domain.user.UserRight;

/** Changes of users as their master sees them. */
@Dependent
public class UserChangeViews {
  private static final UserContent NOTHING = new UserContent("", "", Set.of(), Set.of());

  @Inject Accounts accounts;

  /**
   * @param replaced the change that waits for the same user; null if none does
   */
  UserChangeView of(
      UserChange change, @Nullable UserChange replaced, Optional<ChangeConflict> conflict) {
    UserContent before = change.before().orElse(NOTHING);
    UserContent after = change.after();
    return new UserChangeView(
        change.id(),
        change.isOfNewUser(),
        change.isWaiting(),
        change.loginId(),
        List.of(
            new UserChangeView.Text("name", before.name(), after.name()),
            new UserChangeView.Text("mail", before.mail(), after.mail())),
        Arrays.stream(UserRight.values())
            .map(
                right ->
                    new UserChangeView.Right(
                        right, before.rights().contains(right), after.rights().contains(right)))
            .toList(),
        accounts.of(change.contractId()).stream()
            .map(
                row ->
                    new UserChangeView.Account(
                        row,
                        before.accounts().contains(row.id()),
                        after.accounts().contains(row.id())))
            .toList(),
        change.approvalHashInsteadOf(replaced).isPresent(),
        change.preparedBy(),
        change.preparedAt(),
        replaced == null ? change.replacedAt() : replaced.preparedAt(),
        conflict.orElse(null));
  }

  /** What changes, for the audit trail. */
  String describe(UserChange change) {
    UserContent before = change.before().orElse(NOTHING);
    UserContent after = change.after();
    String names = before.name().equals(after.name()) || change.isOfNewUser() ? "" : "name ";
    String mails = before.mail().equals(after.mail()) || change.isOfNewUser() ? "" : "mail ";
    return (names + mails + describeGrants(change.contractId(), before, after)).strip();
  }

  /** How rights and accounts change, for the audit trail; empty if they do not. */
  String describeGrants(long contractId, UserContent before, UserContent after) {
    String rights =
        before.rights().equals(after.rights())
            ? ""
            : "rights " + rights(before) + " -> " + rights(after) + " ";
    String grants =
        before.accounts().equals(after.accounts())
            ? ""
            : "accounts " + numbers(contractId, before) + " -> " + numbers(contractId, after);
    return (rights + grants).strip();
  }

  private static String rights(UserContent content) {
    return content.rights().stream().sorted().map(UserRight::name).collect(Collectors.joining(","));
  }

  private String numbers(long contractId, UserContent content) {
    return accounts.of(contractId).stream()
        .filter(row -> content.accounts().contains(row.id()))
        .map(row -> row.branchNumber() + "-" + row.number())
        .collect(Collectors.joining(","));
  }
}
