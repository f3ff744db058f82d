package org.tenbiki.application.contract;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.AlphanumericRule;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.CharacterWidth;

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

  /** Adds a checked contract, with a number of its own if none was given. */
  public long register(Actor actor, RegisterContract command, String hash) {
    RuleProfile profile = institutions.profileOf(institutions.get(actor.institutionId()));
    String given = CharacterWidth.toHalf(command.number());
    String number = given.isEmpty() ? newNumber(actor.institutionId(), profile) : given;
    Credential credential = new Credential(hash);
    credentials.add(credential);
    Contract contract =
        new Contract(
            actor.institutionId(),
            number,
            profile.organisationName().fold(command.name()),
            profile.branchName().fold(command.branch()),
            credential.id(),
            clock.instant());
    contract.registeredBy(command.form().toString());
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
