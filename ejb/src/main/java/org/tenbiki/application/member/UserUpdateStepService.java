package org.tenbiki.application.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.approval.ApprovalPasswords;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserChange;
import org.tenbiki.domain.user.UserChangeRepository;
import org.tenbiki.domain.user.UserRepository;

/**
 * The transactions of {@link UserUpdateService}, which alone calls this, from a draft on. Each that
 * changes something runs under the contract's row lock. Source: requirement D-8.
 */
@Stateless
public class UserUpdateStepService {
  @Inject InstitutionRepository institutions;
  @Inject ContractRepository contracts;
  @Inject UserRepository users;
  @Inject UserChangeRepository changes;
  @Inject ApprovalPasswords approvals;
  @Inject UserChangeChecks checks;
  @Inject UserChangeViews views;
  @Inject UserChangeActs acts;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** What waits, in the order in which it was typed. */
  public List<UserChangeView> waiting(Actor actor) {
    RuleProfile profile = profile(actor);
    long room = room(actor.mustBeMaster(), profile);
    List<UserChangeView> all = new ArrayList<>();
    for (UserChange change : changes.waiting(actor.mustBeMaster())) {
      all.add(views.of(change, null, checks.conflictOf(change, profile, room)));
      room -= change.isOfNewUser() ? 1 : 0;
    }
    return all;
  }

  /** Empty if there is no such draft and nothing of that id waits. */
  public Optional<UserChangeView> find(Actor actor, long changeId) {
    profile(actor);
    return changes
        .find(actor.mustBeMaster(), changeId)
        .filter(change -> change.isOpenAt(clock.instant()))
        .map(change -> views.of(change, waitingFor(change), Optional.empty()));
  }

  /** Another change of the same user that waits; null if none does. */
  private @Nullable UserChange waitingFor(UserChange change) {
    return Optional.ofNullable(change.userId())
        .flatMap(userId -> changes.waitingOf(change.contractId(), userId))
        .filter(other -> other.id() != change.id())
        .orElse(null);
  }

  /**
   * A draft waits from now on. What waits already is left as it is: the button was pressed twice.
   * Where nothing waits any more, either is made.
   *
   * @throws BusinessRuleException CHANGE_OVER; what stands in its way by now
   */
  public void carryOut(Actor actor, long changeId) {
    RuleProfile profile = profile(actor);
    long contractId = lock(actor, Set.of(changeId));
    UserChange change = open(contractId, changeId);
    if (change.isWaiting() && profile.userUpdateStep()) {
      return;
    }
    UserChange replaced = waitingFor(change);
    change.takeOver(replaced);
    lockUsers(List.of(change));
    mustBePossible(change, profile);
    if (profile.userUpdateStep()) {
      await(actor, change, replaced);
    } else {
      makeAtOnce(actor, change, replaced);
    }
  }

  private void await(Actor actor, UserChange change, @Nullable UserChange replaced) {
    change.await(replaced);
    String details = views.describe(change);
    if (replaced != null) {
      changes.remove(replaced);
      details += " instead of: " + views.describe(replaced);
    }
    audit(actor, AuditEventType.USER_CHANGE_STAGED, change, details);
  }

  private void makeAtOnce(Actor actor, UserChange change, @Nullable UserChange replaced) {
    acts.make(actor, change);
    changes.remove(change);
    if (replaced != null) {
      changes.remove(replaced);
      audit(actor, AuditEventType.USER_CHANGE_WITHDRAWN, replaced, views.describe(replaced));
    }
  }

  /** Approval passwords that the changes may touch, then the contract. */
  private long lock(Actor actor, Set<Long> changeIds) {
    long contractId = actor.mustBeMaster();
    approvals.lockOf(changes.usersOf(contractId, changeIds));
    return contracts.lock(contractId).id();
  }

  private UserChange open(long contractId, long changeId) {
    return changes
        .find(contractId, changeId)
        .filter(change -> change.isOpenAt(clock.instant()))
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.CHANGE_OVER));
  }

  /** In one order, and read anew, so that what others made of them is seen. */
  private void lockUsers(List<UserChange> all) {
    all.stream()
        .flatMap(change -> Optional.ofNullable(change.userId()).stream())
        .sorted()
        .forEach(users::lock);
  }

  private void mustBePossible(UserChange change, RuleProfile profile) {
    boolean draftOfNew = change.isOfNewUser() && !change.isWaiting();
    if (draftOfNew && changes.isAwaited(change.loginId())) {
      throw new BusinessRuleException(ErrorCode.LOGIN_ID_EXISTS);
    }
    long room = room(change.contractId(), profile) - otherNew(change);
    Optional<ChangeConflict> conflict = checks.conflictOf(change, profile, room);
    if (conflict.isPresent()) {
      throw switch (conflict.get()) {
        case LOGIN_ID_TAKEN -> new BusinessRuleException(ErrorCode.LOGIN_ID_EXISTS);
        case TOO_MANY_USERS ->
            new BusinessRuleException(ErrorCode.TOO_MANY_USERS, profile.generalUserLimit());
        case APPROVAL_LOCKED -> new BusinessRuleException(ErrorCode.APPROVAL_PASSWORD_LOCKED);
        case USER_GONE, CHANGED_MEANWHILE, ACCOUNT_REMOVED, NO_APPROVAL_PASSWORD ->
            new BusinessRuleException(ErrorCode.CHANGE_OUTDATED);
      };
    }
  }

  private long otherNew(UserChange change) {
    return changes.waiting(change.contractId()).stream()
        .filter(other -> other.isOfNewUser() && other.id() != change.id())
        .count();
  }

  /** How many more users there may be, what waits not counted. */
  private long room(long contractId, RuleProfile profile) {
    return profile.generalUserLimit() - users.countGeneralUsers(contractId);
  }

  /**
   * Takes back what waits.
   *
   * @throws BusinessRuleException CHANGE_OVER
   */
  public void withdraw(Actor actor, long changeId) {
    profile(actor);
    UserChange change = open(contracts.lock(actor.mustBeMaster()).id(), changeId);
    changes.remove(change);
    audit(actor, AuditEventType.USER_CHANGE_WITHDRAWN, change, views.describe(change));
  }

  /**
   * What stands in the way of making all that waits.
   *
   * @param shown ids of what was looked at
   * @throws BusinessRuleException CHANGES_SEEN_MEANWHILE, CHANGES_IN_CONFLICT, NO_CHANGE
   */
  public void checkUpdate(Actor actor, Set<Long> shown) {
    List<UserChangeView> waiting = waiting(actor);
    if (!waiting.stream().map(UserChangeView::id).collect(Collectors.toSet()).equals(shown)) {
      throw new BusinessRuleException(ErrorCode.CHANGES_SEEN_MEANWHILE);
    }
    if (waiting.isEmpty()) {
      throw new BusinessRuleException(ErrorCode.NO_CHANGE);
    }
    if (waiting.stream().anyMatch(change -> change.conflict() != null)) {
      throw new BusinessRuleException(ErrorCode.CHANGES_IN_CONFLICT);
    }
  }

  /** Makes all that waits, or nothing of it. */
  public void update(Actor actor, Set<Long> shown) {
    long contractId = lock(actor, shown);
    List<UserChange> waiting = changes.waiting(contractId);
    lockUsers(waiting);
    checkUpdate(actor, shown);
    for (UserChange change : waiting) {
      acts.make(actor, change);
      changes.remove(change);
    }
    auditTrail.append(
        new AuditEntry(
            AuditEventType.USERS_UPDATED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            contractId,
            null,
            "users",
            String.valueOf(waiting.size())));
  }

  private RuleProfile profile(Actor actor) {
    actor.mustBeMaster();
    RuleProfile profile = institutions.profileOf(institutions.get(actor.institutionId()));
    if (!profile.confirmsUsers()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
    return profile;
  }

  private void audit(Actor actor, AuditEventType type, UserChange change, String details) {
    auditTrail.append(
        new AuditEntry(
            type,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            change.contractId(),
            change.userId(),
            change.loginId(),
            details));
  }
}
