package org.tenbiki.application.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tenbiki.application.credential.Answer;
import org.tenbiki.application.credential.CredentialLocks;
import org.tenbiki.application.credential.LockNotices;
import org.tenbiki.application.credential.NewPasswords;
import org.tenbiki.application.credential.RemainingTries;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.OpaqueToken;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.RegistrationTicket;
import org.tenbiki.domain.contract.RegistrationTicketRepository;
import org.tenbiki.domain.credential.Attempt;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.LockState;
import org.tenbiki.domain.credential.LockStatus;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.NewUser;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** The transactions of {@link MasterRegistrationService}, which alone calls this. */
@Stateless
public class RegistrationStepService {
  @Inject NewPasswords newPasswords;
  @Inject InstitutionRepository institutions;
  @Inject ContractRepository contracts;
  @Inject CredentialRepository credentials;
  @Inject CredentialLocks credentialLocks;
  @Inject RegistrationTicketRepository tickets;
  @Inject UserRepository users;
  @Inject PasswordHasher hasher;
  @Inject Mails mails;
  @Inject AuditTrail auditTrail;
  @Inject SecureRandom random;
  @Inject Clock clock;

  /** Compares under the credential's row lock; the credential of a contract or of nobody. */
  public Answer<ContractLogInResult> logIn(
      ContractLogIn command, String number, long credentialId) {
    Instant now = clock.instant();
    RuleProfile profile = institutions.profileOf(institutions.get(command.institutionId()));
    Credential credential = credentialLocks.lock(credentialId);
    Attempt attempt =
        credential.attempt(command.initialPassword().toCharArray(), hasher, profile.lockout(), now);
    Optional<Contract> contract = contracts.findByNumber(command.institutionId(), number);
    ContractLogInResult result = result(attempt, contract, profile, now);
    auditTrail.append(
        new AuditEntry(
            AuditEventType.CONTRACT_LOG_IN,
            attempt instanceof Attempt.Right && !(result instanceof ContractLogInResult.Accepted)
                ? AuditOutcome.REFUSED
                : LockNotices.outcome(attempt),
            number,
            command.address(),
            command.institutionId(),
            contract.map(Contract::id).orElse(null),
            null,
            number,
            ""));
    return new Answer<>(result, !(attempt instanceof Attempt.NotCompared));
  }

  private ContractLogInResult result(
      Attempt attempt, Optional<Contract> contract, RuleProfile profile, Instant now) {
    if (attempt instanceof Attempt.Wrong wrong) {
      return wrong.locks()
          ? locked(wrong.after())
          : new ContractLogInResult.Wrong(RemainingTries.shown(wrong, profile));
    }
    if (attempt instanceof Attempt.NotCompared locked) {
      return locked(locked.state());
    }
    Contract known = contract.orElseThrow();
    if (!known.isActive()) {
      return new ContractLogInResult.NotActive();
    }
    if (known.hasMaster()) {
      return new ContractLogInResult.AlreadyRegistered();
    }
    OpaqueToken token = OpaqueToken.random(random, new byte[0]);
    Instant expiresAt = now.plus(profile.registrationTime());
    tickets.add(new RegistrationTicket(token.lookupHash(), known.id(), expiresAt));
    return new ContractLogInResult.Accepted(token.text(), expiresAt);
  }

  private static ContractLogInResult locked(LockState state) {
    return state.status() == LockStatus.BLOCKED
        ? new ContractLogInResult.Blocked()
        : new ContractLogInResult.Locked(state.lockedUntil());
  }

  /** Empty if the ticket is unknown or too old. */
  public Optional<RegistrationView> find(String lookupHash) {
    return open(lookupHash).map(this::view);
  }

  /** Why this form cannot be registered; empty if it can, unless someone is quicker. */
  public Optional<RegistrationResult> refuse(String lookupHash, RegisterMaster command) {
    Optional<RegistrationTicket> open = lock(lookupHash);
    return open.isEmpty()
        ? Optional.of(new RegistrationResult.Expired())
        : refuse(open.get(), contracts.get(open.get().contractId()), command);
  }

  /** Registers under the contract's row lock, so that two windows make one master. */
  public RegistrationResult register(String lookupHash, RegisterMaster command, String hash) {
    Optional<RegistrationTicket> open = lock(lookupHash);
    if (open.isEmpty()) {
      return new RegistrationResult.Expired();
    }
    RegistrationTicket ticket = open.get();
    Contract contract = contracts.get(ticket.contractId());
    Optional<RegistrationResult> refusal = refuse(ticket, contract, command);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    User master = add(contract, command, hash);
    contract.registerMaster(master.id());
    ticket.registered(master.id());
    mails.write(MailKind.MASTER_REGISTERED, master, Map.of());
    auditTrail.append(
        new AuditEntry(
            AuditEventType.MASTER_REGISTERED,
            AuditOutcome.SUCCESS,
            master.loginId(),
            command.address(),
            contract.institutionId(),
            contract.id(),
            master.id(),
            contract.number(),
            ""));
    return new RegistrationResult.Registered(view(ticket));
  }

  private User add(Contract contract, RegisterMaster command, String hash) {
    RuleProfile profile = institutions.profileOf(institutions.get(contract.institutionId()));
    Credential credential = new Credential(hash);
    credentials.add(credential);
    User master =
        User.master(
            new NewUser(
                contract.institutionId(),
                CharacterWidth.toHalf(command.loginId()),
                profile.userName().fold(command.name()),
                CharacterWidth.toHalf(command.mail()),
                command.language(),
                credential.id(),
                clock.instant()),
            contract.id(),
            profile.rightsScheme().ofNewMaster());
    users.add(master);
    return master;
  }

  private Optional<RegistrationResult> refuse(
      RegistrationTicket ticket, Contract contract, RegisterMaster command) {
    boolean same =
        ticket
            .registeredUserId()
            .map(users::get)
            .filter(u -> u.loginId().equals(CharacterWidth.toHalf(command.loginId())))
            .isPresent();
    if (same) {
      return Optional.of(new RegistrationResult.Registered(view(ticket)));
    }
    if (contract.hasMaster()) {
      return Optional.of(new RegistrationResult.AlreadyRegistered());
    }
    boolean locked =
        credentials.get(contract.credentialId()).lockState().isLockedAt(clock.instant());
    if (locked || !contract.isActive()) {
      return Optional.of(new RegistrationResult.NotActive());
    }
    Violations violations = violations(contract, command);
    if (violations.none()) {
      return Optional.empty();
    }
    // the same form, sent twice at once, may have taken the user ID between two of our readings
    return Optional.of(
        tickets
            .lock(ticket.id())
            .filter(now -> now.registeredUserId().isPresent())
            .<RegistrationResult>map(now -> new RegistrationResult.Registered(view(now)))
            .orElseGet(() -> new RegistrationResult.Invalid(violations.list())));
  }

  private Violations violations(Contract contract, RegisterMaster command) {
    RuleProfile profile = institutions.profileOf(institutions.get(contract.institutionId()));
    String loginId = CharacterWidth.toHalf(command.loginId());
    String mail = CharacterWidth.toHalf(command.mail());
    Violations violations = new Violations().check("loginId", loginId, profile.loginId());
    if (violations.none() && users.findByLoginId(loginId).isPresent()) {
      violations.add("loginId", ErrorCode.LOGIN_ID_EXISTS);
    }
    return newPasswords
        .checkOwn(violations, profile, loginId, command.password(), command.passwordAgain())
        .check("name", profile.userName().fold(command.name()), profile.userName())
        .check("mail", mail, profile.mail())
        .checkAgain("mailAgain", mail, CharacterWidth.toHalf(command.mailAgain()));
  }

  /** Ends the form, under the lock under which it would be registered. */
  public void close(String lookupHash) {
    lock(lookupHash).ifPresent(ticket -> ticket.close(clock.instant()));
  }

  /**
   * Contract and ticket under their row locks, read anew: the same button may have been pressed
   * twice, and half of the other's work must not look like a refusal.
   */
  private Optional<RegistrationTicket> lock(String lookupHash) {
    return open(lookupHash)
        .flatMap(
            ticket -> {
              contracts.lock(ticket.contractId());
              return tickets.lock(ticket.id());
            })
        .filter(ticket -> ticket.isOpenAt(clock.instant()));
  }

  private Optional<RegistrationTicket> open(String lookupHash) {
    return tickets.findByTokenHash(lookupHash).filter(t -> t.isOpenAt(clock.instant()));
  }

  private RegistrationView view(RegistrationTicket ticket) {
    Contract contract = contracts.get(ticket.contractId());
    return new RegistrationView(
        contract.number(),
        contract.name(),
        contract.needsCertificates(),
        ticket
            .registeredUserId()
            .map(users::get)
            .map(u -> new RegistrationView.RegisteredMaster(u.loginId(), u.name(), u.mail()))
            .orElse(null));
  }
}
