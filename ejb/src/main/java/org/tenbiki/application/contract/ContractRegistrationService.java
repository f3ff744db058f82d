package org.tenbiki.application.contract;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;

/** The transaction in which contracts are stored, each checked before. */
@Stateless
public class ContractRegistrationService {
  @Inject ContractRepository contracts;
  @Inject CredentialRepository credentials;
  @Inject InstitutionRepository institutions;
  @Inject PasswordHasher hasher;
  @Inject AuditTrail auditTrail;
  @Inject ClearCharacters clear;
  @Inject Clock clock;

  /**
   * The contract that this form registered with these contents; empty if none.
   *
   * @throws InvalidInputException FORM_SENT_WITH_ANOTHER_PASSWORD
   */
  public Optional<Long> registeredBefore(Actor actor, NewContract form) {
    return registeredBy(institutions.get(actor.institutionId()), form).map(Contract::id);
  }

  /**
   * Adds checked contracts, with a number of its own for each that was given none. The institution
   * is locked, so that one comes after the other: sent twice a form finds what it registered, and a
   * number is taken once.
   *
   * @return their ids
   * @throws InvalidInputException CONTRACT_NUMBER_EXISTS or FORM_SENT_WITH_ANOTHER_PASSWORD, of a
   *     form
   */
  public List<Long> register(Actor actor, List<NewContract> checked) {
    Institution institution = institutions.lock(actor.institutionId());
    RuleProfile profile = institutions.profileOf(institution);
    List<Contract> added = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    for (NewContract one : checked) {
      Optional<Contract> before = registeredBy(institution, one);
      Contract contract = before.orElseGet(() -> add(institution, profile, one));
      ids.add(contract.id());
      if (before.isEmpty()) {
        added.add(contract);
      }
    }
    // after the last row: the head of the trail stays locked to the end
    added.forEach(contract -> audit(actor, contract));
    return ids;
  }

  private Contract add(Institution institution, RuleProfile profile, NewContract checked) {
    String given = CharacterWidth.toHalf(checked.number());
    String form = checked.form();
    if (form != null
        && !given.isEmpty()
        && contracts.findByNumber(institution.id(), given).isPresent()) {
      new Violations().add("number", ErrorCode.CONTRACT_NUMBER_EXISTS).throwIfAny();
    }
    Credential credential = new Credential(checked.hash());
    credentials.add(credential);
    Contract contract =
        new Contract(
            institution.id(),
            given.isEmpty() ? newNumber(institution.id(), profile) : given,
            profile.organisationName().fold(checked.name()),
            profile.branchName().fold(checked.branch()),
            credential.id(),
            clock.instant());
    contract.deduct(checked.deductionKinds());
    if (profile.beginsWithPassword()) {
      contract.beginWithPassword();
    }
    if (form != null && contracts.findByForm(institution.id(), form).isEmpty()) {
      contract.registeredBy(form);
    }
    contracts.add(contract);
    return contract;
  }

  private Optional<Contract> registeredBy(Institution institution, NewContract form) {
    String id = form.form();
    if (id == null) {
      return Optional.empty();
    }
    RuleProfile profile = institutions.profileOf(institution);
    String number = CharacterWidth.toHalf(form.number());
    Optional<Contract> before =
        contracts
            .findByForm(institution.id(), id)
            .filter(c -> number.isEmpty() || c.number().equals(number))
            .filter(c -> c.name().equals(profile.organisationName().fold(form.name())))
            .filter(c -> c.branch().equals(profile.branchName().fold(form.branch())))
            .filter(c -> c.deductionKinds().equals(form.deductionKinds()));
    if (!profile.masterByStaff()) {
      before.ifPresent(contract -> mustHave(contract, form.initialPassword()));
    }
    return before;
  }

  /** Otherwise the paper with the newer one would not open what was registered. */
  private void mustHave(Contract contract, String initialPassword) {
    Credential credential = credentials.lock(contract.credentialId());
    if (!credential.isOf(initialPassword.toCharArray(), hasher)) {
      new Violations()
          .add("initialPassword", ErrorCode.FORM_SENT_WITH_ANOTHER_PASSWORD)
          .throwIfAny();
    }
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
    int length = profile.contractNumber().max();
    String number = clear.draw(profile.contractNumber(), length);
    while (contracts.findByNumber(institutionId, number).isPresent()) {
      number = clear.draw(profile.contractNumber(), length);
    }
    return number;
  }
}
