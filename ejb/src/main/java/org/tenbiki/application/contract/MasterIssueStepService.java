package org.tenbiki.application.contract;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tenbiki.application.notification.Mails;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.FirstPassword;
import org.tenbiki.domain.contract.FirstPasswordRepository;
import org.tenbiki.domain.contract.Paper;
import org.tenbiki.domain.contract.StartNotice;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.secondfactor.FactorSealer;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.NewUser;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** The transactions of {@link MasterIssueService}, which alone calls this. */
@Stateless
public class MasterIssueStepService {
  /** Enough for a password that is typed once or twice, few enough to be typed. */
  private static final int PASSWORD_LENGTH = 10;

  @Inject InstitutionRepository institutions;
  @Inject ContractRepository contracts;
  @Inject CredentialRepository credentials;
  @Inject UserRepository users;
  @Inject FirstPasswordRepository firstPasswords;
  @Inject ClearCharacters clear;
  @Inject ContractPapers papers;
  @Inject FactorSealer sealer;
  @Inject Mails mails;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** Whether this form made the master; otherwise it may. */
  public boolean isMade(Actor actor, long contractId, NewMaster command) {
    return isMade(find(actor, contractId), command, profile(actor));
  }

  private boolean isMade(Contract contract, NewMaster command, RuleProfile profile) {
    if (!profile.masterByStaff()) {
      throw new BusinessRuleException(ErrorCode.MASTER_NOT_BY_STAFF);
    }
    Long masterId = contract.masterUserId();
    String loginId = CharacterWidth.toHalf(command.loginId());
    if (masterId != null) {
      if (users.get(masterId).loginId().equals(loginId)) {
        return true;
      }
      throw new BusinessRuleException(ErrorCode.MASTER_REGISTERED);
    }
    if (!contract.isActive()) {
      throw new BusinessRuleException(ErrorCode.WRONG_CONTRACT_STATUS);
    }
    String mail = CharacterWidth.toHalf(command.mail());
    Violations violations = new Violations().check("loginId", loginId, profile.loginId());
    if (violations.none() && users.findByLoginId(loginId).isPresent()) {
      violations.add("loginId", ErrorCode.LOGIN_ID_EXISTS);
    }
    violations
        .check("name", profile.userName().fold(command.name()), profile.userName())
        .check("mail", mail, profile.mail())
        .checkAgain("mailAgain", mail, CharacterWidth.toHalf(command.mailAgain()))
        .throwIfAny();
    return false;
  }

  public String draw(Actor actor) {
    return clear.draw(profile(actor).password(), PASSWORD_LENGTH);
  }

  /** Under the contract's row lock, so that there is one master. */
  public void issue(Actor actor, long contractId, NewMaster command, String password, String hash) {
    Contract contract = contracts.lock(find(actor, contractId).id());
    RuleProfile profile = profile(actor);
    if (isMade(contract, command, profile)) {
      return;
    }
    Credential credential = Credential.given(hash);
    credentials.add(credential);
    User master =
        User.master(
            new NewUser(
                contract.institutionId(),
                CharacterWidth.toHalf(command.loginId()),
                profile.userName().fold(command.name()),
                CharacterWidth.toHalf(command.mail()),
                Locale.JAPANESE.getLanguage(),
                credential.id(),
                clock.instant()),
            contract.id(),
            profile.rightsScheme().ofNewMaster());
    users.add(master);
    contract.registerMaster(master.id());
    firstPasswords.add(
        new FirstPassword(
            master.id(),
            sealer.seal(
                password.getBytes(StandardCharsets.UTF_8), FirstPassword.context(master.id())),
            actor.userId(),
            clock.instant()));
    mails.write(MailKind.MASTER_REGISTERED, master, Map.of());
    auditTrail.append(
        new AuditEntry(
            AuditEventType.MASTER_REGISTERED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            contract.institutionId(),
            contract.id(),
            master.id(),
            contract.number(),
            master.loginId()));
  }

  public Optional<MasterHandOver> handOver(Actor actor, long contractId) {
    return waiting(actor, find(actor, contractId))
        .map(
            password -> {
              User master = users.get(password.userId());
              return new MasterHandOver(master.loginId(), master.name(), password.handOverEnd());
            });
  }

  private Optional<FirstPassword> waiting(Actor actor, Contract contract) {
    return Optional.ofNullable(contract.masterUserId())
        .flatMap(firstPasswords::findByUser)
        .filter(password -> password.sealedFor(actor.userId(), clock.instant()).isPresent());
  }

  public Optional<byte[]> print(Actor actor, long contractId) {
    Contract contract = find(actor, contractId);
    return waiting(actor, contract)
        .map(
            password ->
                papers.print(
                    actor, contract, Paper.MASTER, Locale.JAPANESE, firstLogIn(actor, password)));
  }

  private StartNotice.FirstLogIn firstLogIn(Actor actor, FirstPassword password) {
    byte[] sealed = password.sealedFor(actor.userId(), clock.instant()).orElseThrow();
    User master = users.get(password.userId());
    return new StartNotice.FirstLogIn(
        master.loginId(),
        master.name(),
        new String(
            sealer.open(sealed, FirstPassword.context(master.id())), StandardCharsets.UTF_8));
  }

  public void finish(Actor actor, long contractId) {
    waiting(actor, find(actor, contractId)).ifPresent(FirstPassword::handedOver);
  }

  private Contract find(Actor actor, long contractId) {
    return contracts
        .find(actor.institutionId(), contractId)
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }

  private RuleProfile profile(Actor actor) {
    return institutions.profileOf(institutions.get(actor.institutionId()));
  }
}
