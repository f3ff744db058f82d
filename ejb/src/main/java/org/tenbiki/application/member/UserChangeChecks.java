package org.tenbiki.application.member;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenbiki.application.approval.ApprovalPasswords;
import org.tenbiki.application.credential.NewPasswords;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.approval.ApprovalPolicy;
import org.tenbiki.domain.contract.ContractAccount;
import org.tenbiki.domain.contract.ContractAccountRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserChange;
import org.tenbiki.domain.user.UserChangeRepository;
import org.tenbiki.domain.user.UserContent;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.domain.user.UserRole;

/**
 * What is wrong with rights, accounts and approval password as typed, and whether a change can
 * still be made. Source: requirements D-6 to D-9.
 */
@Dependent
public class UserChangeChecks {
  @Inject ContractAccountRepository accounts;
  @Inject UserRepository users;
  @Inject UserChangeRepository changes;
  @Inject ApprovalPasswords approvals;
  @Inject NewPasswords newPasswords;

  /** Accounts must be the contract's; where none are granted, none may come. */
  Violations checkAccounts(
      Violations violations, RuleProfile profile, long contractId, Set<Long> granted) {
    boolean known =
        profile.rightsScheme().asksForAccounts()
            ? accountsOf(contractId).containsAll(granted)
            : granted.isEmpty();
    return known ? violations : violations.add("accounts", ErrorCode.NOT_AN_ACCOUNT);
  }

  private Set<Long> accountsOf(long contractId) {
    return accounts.ofContract(contractId).stream()
        .map(ContractAccount::id)
        .collect(Collectors.toSet());
  }

  /**
   * A first approval password for whoever becomes an approver, and for nobody else; who is one
   * already, or is to be with the change that waits, may be given another. Source: requirement D-9.
   *
   * @param user empty for a new one
   * @param login the first password that is typed with it; empty if none is
   */
  Violations checkApproval(
      Violations violations,
      RuleProfile profile,
      Optional<User> user,
      Set<UserRight> rights,
      Typed approval,
      String login) {
    Optional<ApprovalPolicy> policy = profile.approvalPassword();
    boolean approves = rights.contains(UserRight.APPROVE_RESULTS);
    boolean mayBeGiven = policy.isPresent() && approves && user.map(this::isGiven).orElse(true);
    if (!mayBeGiven) {
      return approval.isEmpty()
          ? violations
          : violations.add("approvalPassword", ErrorCode.APPROVAL_PASSWORD_NOT_GIVEN);
    }
    if (approval.isEmpty() && user.map(this::needsNone).orElse(false)) {
      return violations;
    }
    newPasswords.check(
        violations,
        "approvalPassword",
        policy.get().rule(),
        policy.get().refusesCommon(),
        approval.password(),
        approval.again());
    return !approval.isEmpty() && approval.password().equals(login)
        ? violations.add("approvalPassword", ErrorCode.SAME_AS_OTHER_PASSWORD)
        : violations;
  }

  /** A password that was typed twice. */
  record Typed(String password, String again) {
    boolean isEmpty() {
      return password.isEmpty() && again.isEmpty();
    }

    /** Without the secret. */
    @Override
    public String toString() {
      return "Typed";
    }
  }

  /** Masters choose theirs themselves. */
  private boolean isGiven(User user) {
    return user.role() == UserRole.GENERAL;
  }

  /** Has one, or gets it with the change that waits. */
  private boolean needsNone(User user) {
    return hasOne(user)
        || Optional.ofNullable(user.contractId())
            .flatMap(contractId -> changes.waitingOf(contractId, user.id()))
            .flatMap(UserChange::approvalHash)
            .isPresent();
  }

  private boolean hasOne(User user) {
    return !approvals.statusOf(user).isWithout();
  }

  /**
   * Why a change can no longer be made; empty if it can.
   *
   * @param room how many more users there may be with this one
   */
  Optional<ChangeConflict> conflictOf(UserChange change, RuleProfile profile, long room) {
    Long userId = change.userId();
    Optional<ChangeConflict> conflict =
        userId == null ? ofNew(change, profile, room) : ofUser(change, users.get(userId), profile);
    return conflict.or(() -> ofAccounts(change));
  }

  private Optional<ChangeConflict> ofNew(UserChange change, RuleProfile profile, long room) {
    if (users.findByLoginId(change.loginId()).isPresent()) {
      return Optional.of(ChangeConflict.LOGIN_ID_TAKEN);
    }
    if (room < 1) {
      return Optional.of(ChangeConflict.TOO_MANY_USERS);
    }
    return lacksApproval(change, profile)
        ? Optional.of(ChangeConflict.NO_APPROVAL_PASSWORD)
        : Optional.empty();
  }

  private Optional<ChangeConflict> ofUser(UserChange change, User user, RuleProfile profile) {
    if (user.isDeleted()) {
      return Optional.of(ChangeConflict.USER_GONE);
    }
    UserContent before = change.before().orElseThrow();
    UserContent now = UserContent.of(user);
    if (now.contradicts(before, change.after())) {
      return Optional.of(ChangeConflict.CHANGED_MEANWHILE);
    }
    boolean approves =
        now.changedLike(before, change.after()).rights().contains(UserRight.APPROVE_RESULTS);
    if (isGiven(user) && !approves && approvals.isLocked(user)) {
      return Optional.of(ChangeConflict.APPROVAL_LOCKED);
    }
    return isGiven(user) && !hasOne(user) && lacksApproval(change, profile)
        ? Optional.of(ChangeConflict.NO_APPROVAL_PASSWORD)
        : Optional.empty();
  }

  /** The profile may ask for approval passwords only since the change was typed. */
  private static boolean lacksApproval(UserChange change, RuleProfile profile) {
    return profile.approvalPassword().isPresent()
        && change.after().rights().contains(UserRight.APPROVE_RESULTS)
        && change.approvalHash().isEmpty();
  }

  /** An account that the user had before may have gone: that changes nothing. */
  private Optional<ChangeConflict> ofAccounts(UserChange change) {
    Set<Long> had = change.before().map(UserContent::accounts).orElse(Set.of());
    Set<Long> there = accountsOf(change.contractId());
    return change.after().accounts().stream().allMatch(a -> had.contains(a) || there.contains(a))
        ? Optional.empty()
        : Optional.of(ChangeConflict.ACCOUNT_REMOVED);
  }
}
