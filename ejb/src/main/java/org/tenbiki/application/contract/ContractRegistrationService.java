package org.tenbiki.application.contract;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.AlphanumericRule;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;

/** The transaction of {@link ContractService#register}, which alone calls this. */
@Stateless
public class ContractRegistrationService {
  /** Without characters that a reader of paper takes for one another. */
  private static final String CLEAR = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  @Inject ContractRepository contracts;
  @Inject CredentialRepository credentials;
  @Inject InstitutionRepository institutions;
  @Inject AuditTrail auditTrail;
  @Inject SecureRandom random;
  @Inject Clock clock;

  /**
   * Adds a contract, with a number of its own if none was given. The institution's row is locked,
   * so that one comes after the other: sent twice the form finds what it registered, and a number
   * is taken once.
   *
   * @throws InvalidInputException CONTRACT_NUMBER_EXISTS
   */
  public long register(Actor actor, RegisterContract command, String hash) {
    Institution institution = institutions.lock(actor.institutionId());
    RuleProfile profile = institutions.profileOf(institution);
    String given = CharacterWidth.toHalf(command.number());
    String name = profile.organisationName().fold(command.name());
    String branch = profile.branchName().fold(command.branch());
    String form = command.form().toString();
    Optional<Contract> before = contracts.findByForm(institution.id(), form);
    if (before.filter(c -> isThis(c, given, name, branch)).isPresent()) {
      return before.get().id();
    }
    if (!given.isEmpty() && contracts.findByNumber(institution.id(), given).isPresent()) {
      new Violations().add("number", ErrorCode.CONTRACT_NUMBER_EXISTS).throwIfAny();
    }
    String number = given.isEmpty() ? newNumber(institution.id(), profile) : given;
    Credential credential = new Credential(hash);
    credentials.add(credential);
    Contract contract =
        new Contract(institution.id(), number, name, branch, credential.id(), clock.instant());
    if (before.isEmpty()) {
      contract.registeredBy(form);
    }
    contracts.add(contract);
    auditTrail.append(
        new AuditEntry(
            AuditEventType.CONTRACT_REGISTERED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            contract.id(),
            null,
            number,
            ""));
    return contract.id();
  }

  private static boolean isThis(Contract contract, String number, String name, String branch) {
    return (number.isEmpty() || contract.number().equals(number))
        && contract.name().equals(name)
        && contract.branch().equals(branch);
  }

  private String newNumber(long institutionId, RuleProfile profile) {
    String number = draw(profile.contractNumber());
    while (profile.contractNumber().violationOf(number).isPresent()
        || contracts.findByNumber(institutionId, number).isPresent()) {
      number = draw(profile.contractNumber());
    }
    return number;
  }

  private String draw(AlphanumericRule rule) {
    StringBuilder drawn = new StringBuilder();
    while (drawn.length() < rule.max()) {
      drawn.append(CLEAR.charAt(random.nextInt(CLEAR.length())));
    }
    return drawn.toString();
  }
}
