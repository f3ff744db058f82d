package org.tenbiki.application.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.application.contract.Accounts;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.application.user.UserViews;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserChange;
import org.tenbiki.domain.user.UserChangeRepository;
import org.tenbiki.domain.user.UserContent;
import org.tenbiki.domain.user.UserDraft;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.domain.user.UserSearch;

/**
 * The transactions of {@link UserUpdateService}, which alone calls this, up to a draft. Source:
 * requirements D-7, D-8 and D-12.
 */
@Stateless
public class UserDraftStepService {
  private static final Set<UserRole> OF_CONTRACT = Set.of(UserRole.MASTER, UserRole.GENERAL);

  @Inject NewUserChecks newUsers;
  @Inject InstitutionRepository institutions;
  @Inject UserRepository users;
  @Inject UserChangeRepository changes;
  @Inject UserChangeChecks checks;
  @Inject UserViews views;
  @Inject Accounts accounts;
  @Inject Clock clock;

  /** NOT_FOUND where users are not confirmed. */
  private RuleProfile profile(Actor actor) {
    actor.mustBeMaster();
    RuleProfile profile = institutions.profileOf(institutions.get(actor.institutionId()));
    if (!profile.confirmsUsers()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
    return profile;
  }

  public Page<ListedUser> list(Actor actor, String prefix, int first, int count) {
    long contractId = actor.mustBeMaster();
    UserSearch search = new UserSearch(prefix, profile(actor).loginId().prefix());
    Set<Long> awaited =
        changes.waiting(contractId).stream()
            .flatMap(change -> Optional.ofNullable(change.userId()).stream())
            .collect(Collectors.toSet());
    List<ListedUser> rows =
        users.members(contractId, OF_CONTRACT, search, first, count).stream()
            .map(user -> new ListedUser(views.row(user), awaited.contains(user.id())))
            .toList();
    return new Page<>(rows, users.countMembers(contractId, OF_CONTRACT, search));
  }

  private Optional<UserChange> waiting(User user) {
    Long contractId = user.contractId();
    return contractId == null ? Optional.empty() : changes.waitingOf(contractId, user.id());
  }

  public List<AccountRow> accounts(Actor actor) {
    return profile(actor).rightsScheme().asksForAccounts()
        ? accounts.of(actor.mustBeMaster())
        : List.of();
  }

  public Optional<EditableUser> edited(Actor actor, long userId) {
    return own(actor, userId).map(this::editable);
  }

  private EditableUser editable(User user) {
    Optional<UserChange> waiting = waiting(user);
    UserContent content = waiting.map(UserChange::after).orElseGet(() -> UserContent.of(user));
    return new EditableUser(
        user.id(),
        user.loginId(),
        content.name(),
        content.mail(),
        user.role() == UserRole.MASTER,
        content.rights(),
        content.accounts(),
        waiting.map(UserChange::preparedAt).orElse(null));
  }

  private Optional<User> own(Actor actor, long userId) {
    long contractId = actor.mustBeMaster();
    profile(actor);
    return users
        .find(actor.institutionId(), userId)
        .filter(u -> Long.valueOf(contractId).equals(u.contractId()) && !u.isDeleted());
  }

  /** What is wrong with a new user. */
  public void check(Actor actor, PrepareUser command) {
    long contractId = actor.mustBeMaster();
    RuleProfile profile = profile(actor);
    RegisterUser form = command.form();
    String loginId = CharacterWidth.toHalf(form.loginId());
    boolean taken = changes.isAwaited(loginId) || users.findByLoginId(loginId).isPresent();
    Violations violations = newUsers.check(form, profile, profile.firstPassword(), taken);
    checks.checkAccounts(violations, profile, contractId, command.accounts());
    checks
        .checkApproval(
            violations,
            profile,
            Optional.empty(),
            form.rights(),
            new UserChangeChecks.Typed(command.approvalPassword(), command.approvalPasswordAgain()),
            form.password())
        .throwIfAny();
    if (free(actor) < 1) {
      throw new BusinessRuleException(ErrorCode.TOO_MANY_USERS, profile.generalUserLimit());
    }
  }

  /** How many more may be registered, those that wait counted; never negative. */
  public long free(Actor actor) {
    long contractId = actor.mustBeMaster();
    long awaited = changes.waiting(contractId).stream().filter(UserChange::isOfNewUser).count();
    return Math.max(
        0, profile(actor).generalUserLimit() - users.countGeneralUsers(contractId) - awaited);
  }

  /**
   * @param approvalHash null if no approval password is given
   */
  public long draft(
      Actor actor, PrepareUser command, String passwordHash, @Nullable String approvalHash) {
    RuleProfile profile = profile(actor);
    RegisterUser form = command.form();
    UserContent content =
        new UserContent(
            profile.userName().fold(form.name()),
            CharacterWidth.toHalf(form.mail()),
            form.rights(),
            command.accounts());
    return add(
        UserChange.ofNew(
            actor.mustBeMaster(),
            CharacterWidth.toHalf(form.loginId()),
            form.language(),
            typed(actor, profile, content, approvalHash),
            passwordHash));
  }

  /** What is wrong with a change. */
  public void check(Actor actor, long userId, PrepareChange command) {
    User user = get(actor, userId);
    RuleProfile profile = profile(actor);
    ChangeUser form = command.form();
    UserContent content = content(profile, command);
    Violations violations =
        new Violations()
            .check("name", content.name(), profile.userName())
            .check("mail", content.mail(), profile.mail());
    boolean known = content.mail().equals(editable(user).mail()) && form.mailAgain().isEmpty();
    if (!known) {
      violations.checkAgain("mailAgain", content.mail(), CharacterWidth.toHalf(form.mailAgain()));
    }
    checks.checkAccounts(violations, profile, actor.mustBeMaster(), command.accounts());
    UserChangeChecks.Typed approval =
        new UserChangeChecks.Typed(command.approvalPassword(), command.approvalPasswordAgain());
    checks
        .checkApproval(violations, profile, Optional.of(user), form.rights(), approval, "")
        .throwIfAny();
    if (content.equals(UserContent.of(user)) && approval.isEmpty()) {
      throw new BusinessRuleException(ErrorCode.NO_CHANGE);
    }
  }

  private static UserContent content(RuleProfile profile, PrepareChange command) {
    return new UserContent(
        profile.userName().fold(command.form().name()),
        CharacterWidth.toHalf(command.form().mail()),
        command.form().rights(),
        command.accounts());
  }

  /**
   * @param approvalHash null if no approval password is given
   */
  public long draft(
      Actor actor, long userId, PrepareChange command, @Nullable String approvalHash) {
    RuleProfile profile = profile(actor);
    User user = get(actor, userId);
    UserDraft draft = typed(actor, profile, content(profile, command), approvalHash);
    return add(UserChange.of(user, actor.mustBeMaster(), draft));
  }

  private User get(Actor actor, long userId) {
    return own(actor, userId).orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }

  private UserDraft typed(
      Actor actor, RuleProfile profile, UserContent content, @Nullable String approvalHash) {
    Instant now = clock.instant();
    return new UserDraft(
        content, actor.loginId(), now, now.plus(profile.registrationTime()), approvalHash);
  }

  private long add(UserChange change) {
    changes.add(change);
    return change.id();
  }
}
