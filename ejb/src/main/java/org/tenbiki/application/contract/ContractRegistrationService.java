package org.tenbiki.application.contract;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
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

/** The transaction in which contracts are stored, each checked before. */
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
   * Adds checked contracts, with a number of its own for each that was given none.
   *
   * @return their ids
   */
  public List<Long> register(Actor actor, List<NewContract> checked) {
    RuleProfile profile = institutions.profileOf(institutions.get(actor.institutionId()));
    List<Contract> added = checked.stream().map(one -> add(actor, profile, one)).toList();
    // after the last row: the head of the trail stays locked to the end
    added.forEach(contract -> audit(actor, contract));
    return added.stream().map(Contract::id).toList();
  }

  private Contract add(Actor actor, RuleProfile profile, NewContract checked) {
    String given = CharacterWidth.toHalf(checked.number());
    Credential credential = new Credential(checked.hash());
    credentials.add(credential);
    Contract contract =
        new Contract(
            actor.institutionId(),
            given.isEmpty() ? newNumber(actor.institutionId(), profile) : given,
            profile.organisationName().fold(checked.name()),
            profile.branchName().fold(checked.branch()),
            credential.id(),
            clock.instant());
    contract.deduct(checked.deductionKinds());
    if (checked.form() != null) {
      contract.registeredBy(checked.form());
    }
    contracts.add(contract);
    return contract;
  }

  private void audit(Actor actor, Contract contract) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.CONTRACT_REGISTERED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            contract.id(),
            null,
            contract.number(),
            ""));
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
