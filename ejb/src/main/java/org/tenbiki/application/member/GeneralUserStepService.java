package org.tenbiki.application.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenbiki.application.certificate.RevocationForm;
import org.tenbiki.application.certificate.Revocations;
import org.tenbiki.application.credential.NewPasswords;
import org.tenbiki.application.credential.Releases;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.application.user.UserDetails;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.application.user.UserViews;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.secondfactor.LoginPassageRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.NewUser;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.domain.user.UserSearch;

/** The transactions of {@link GeneralUserService}, which alone calls this. */
@Stateless
public class GeneralUserStepService {
  @Inject NewUserChecks newUsers;
  @Inject NewPasswords newPasswords;
  @Inject InstitutionRepository institutions;
  @Inject ContractRepository contracts;
  @Inject UserRepository users;
  @Inject CredentialRepository credentials;
  @Inject CertificateRepository certificates;
  @Inject UserViews views;
  @Inject UserData data;
  @Inject LoginPassageRepository passages;
  @Inject Releases releases;
  @Inject Revocations revocations;
  @Inject Mails mails;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  public Page<UserRow> list(Actor actor, String prefix, int first, int count) {
    long contractId = actor.mustBeMaster();
    Set<UserRole> roles = Set.of(UserRole.GENERAL);
    UserSearch search = new UserSearch(prefix, profile(actor).loginId().prefix());
    List<UserRow> rows =
        users.members(contractId, roles, search, first, count).stream().map(views::row).toList();
    return new Page<>(rows, users.countMembers(contractId, roles, search));
  }

  public int free(Actor actor) {
    long contractId = actor.mustBeMaster();
    long taken = users.countGeneralUsers(contractId);
    return (int) Math.max(0, profile(actor).generalUserLimit() - taken);
  }

  public Optional<MemberUser> find(Actor actor, long userId) {
    return own(actor, userId).map(this::view);
  }

  private MemberUser view(User user) {
    UserDetails details = views.details(user);
    return new MemberUser(details.user(), user.rights(), details.certificates());
  }

  /**
   * What stands in the way of a registration.
   *
   * @return the user that this form registered before; empty if the way is free
   */
  public Optional<Long> check(Actor actor, RegisterUser command) {
    long contractId = actor.mustBeMaster();
    RuleProfile profile = mustActAtOnce(actor);
    String loginId = CharacterWidth.toHalf(command.loginId());
    String name = profile.userName().fold(command.name());
    String mail = CharacterWidth.toHalf(command.mail());
    Optional<User> namesake = users.findByLoginId(loginId);
    if (namesake.filter(u -> isThis(u, contractId, name, mail)).isPresent()) {
      return namesake.map(User::id);
    }
    newUsers.check(command, profile, profile.password(), namesake.isPresent()).throwIfAny();
    if (users.countGeneralUsers(contractId) >= profile.generalUserLimit()) {
      throw new BusinessRuleException(ErrorCode.TOO_MANY_USERS, profile.generalUserLimit());
    }
    return Optional.empty();
  }

  private static boolean isThis(User user, long contractId, String name, String mail) {
    return user.role() == UserRole.GENERAL
        && !user.isDeleted()
        && Long.valueOf(contractId).equals(user.contractId())
        && user.name().equals(name)
        && user.mail().equals(mail);
  }

  /** Registers under the contract's row lock, so that the limit holds. */
  public long register(Actor actor, RegisterUser command, String hash) {
    Contract contract = contracts.lock(actor.mustBeMaster());
    Optional<Long> before = check(actor, command);
    if (before.isPresent()) {
      return before.get();
    }
    Credential credential = Credential.given(hash);
    credentials.add(credential);
    User user =
        User.general(
            new NewUser(
                actor.institutionId(),
                CharacterWidth.toHalf(command.loginId()),
                profile(actor).userName().fold(command.name()),
                CharacterWidth.toHalf(command.mail()),
                command.language(),
                credential.id(),
                clock.instant()),
            contract.id(),
            command.rights());
    users.add(user);
    mails.write(MailKind.GENERAL_REGISTERED, user, Map.of());
    audit(actor, AuditEventType.GENERAL_USER_REGISTERED, user, text(user));
    return user.id();
  }

  /** What is wrong with a change. */
  public void checkChange(Actor actor, long userId, ChangeUser command) {
    check(actor, get(actor, userId), command);
  }

  private void check(Actor actor, User user, ChangeUser command) {
    mustActAtOnce(actor);
    data.check(user, command.name(), command.mail(), command.mailAgain()).throwIfAny();
  }

  public void change(Actor actor, long userId, ChangeUser command) {
    User user = lock(actor, userId);
    check(actor, user, command);
    Optional<String> rights = Optional.empty();
    if (!user.rights().equals(command.rights())) {
      String before = text(user);
      user.grant(command.rights());
      rights = Optional.of("rights " + before + " -> " + text(user));
    }
    data.change(actor, user, command.name(), command.mail(), rights);
  }

  public void checkPassword(Actor actor, long userId, String password, String again) {
    get(actor, userId);
    newPasswords.check(new Violations(), profile(actor).password(), password, again).throwIfAny();
  }

  public void setPassword(Actor actor, long userId, String hash) {
    User user = get(actor, userId);
    credentials.lock(user.credentialId()).giveHash(hash);
    passages.removeOf(user.id());
    mails.write(MailKind.PASSWORD_CHANGED, user, Map.of());
    audit(actor, AuditEventType.PASSWORD_SET, user, "");
  }

  public void checkDeletion(Actor actor, long userId) {
    get(actor, userId);
  }

  public void delete(Actor actor, long userId) {
    User user = lock(actor, userId);
    user.delete(clock.instant());
    revocations.revokeAll(actor, user, RevocationReason.CESSATION_OF_OPERATION, "user deleted");
    audit(actor, AuditEventType.USER_DELETED, user, user.name());
  }

  public void checkRelease(Actor actor, long userId, String reason) {
    User user = get(actor, userId);
    new Violations().checkRemark("reason", reason).throwIfAny();
    if (!releases.isReleasable(user)) {
      throw new BusinessRuleException(ErrorCode.NOTHING_TO_RELEASE);
    }
  }

  /**
   * @param reason checked before
   */
  public void release(Actor actor, long userId, String reason) {
    releases.release(actor, get(actor, userId), reason);
  }

  public RevocationForm checkRevocation(
      Actor actor, long userId, long certificateId, String reason, String note) {
    User user = get(actor, userId);
    RevocationForm form = RevocationForm.checked(reason, note);
    if (certificates.find(certificateId).filter(c -> c.userId() == user.id()).isEmpty()) {
      throw notFound();
    }
    return form;
  }

  public void revoke(Actor actor, long userId, long certificateId, String reason, String note) {
    RevocationForm form = checkRevocation(actor, userId, certificateId, reason, note);
    revocations.revoke(actor, certificateId, form.reason(), form.note());
  }

  private User lock(Actor actor, long userId) {
    User locked = users.lock(get(actor, userId).id());
    if (locked.isDeleted()) {
      throw notFound();
    }
    return locked;
  }

  private User get(Actor actor, long userId) {
    return own(actor, userId).orElseThrow(GeneralUserStepService::notFound);
  }

  private Optional<User> own(Actor actor, long userId) {
    long contractId = actor.mustBeMaster();
    return users
        .find(actor.institutionId(), userId)
        .filter(u -> u.role() == UserRole.GENERAL && !u.isDeleted())
        .filter(u -> Long.valueOf(contractId).equals(u.contractId()));
  }

  /** Where users are confirmed, {@link UserUpdateService} is the only way. */
  private RuleProfile mustActAtOnce(Actor actor) {
    RuleProfile profile = profile(actor);
    if (profile.confirmsUsers()) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
    return profile;
  }

  private RuleProfile profile(Actor actor) {
    return institutions.profileOf(institutions.get(actor.institutionId()));
  }

  private static String text(User user) {
    return user.rights().stream().sorted().map(UserRight::name).collect(Collectors.joining(","));
  }

  private void audit(Actor actor, AuditEventType type, User user, String details) {
    auditTrail.append(
        new AuditEntry(
            type,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            user.institutionId(),
            user.contractId(),
            user.id(),
            user.loginId(),
            details));
  }

  private static BusinessRuleException notFound() {
    return new BusinessRuleException(ErrorCode.NOT_FOUND);
  }
}
