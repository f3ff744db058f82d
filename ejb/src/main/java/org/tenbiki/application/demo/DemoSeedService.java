package org.tenbiki.application.demo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.shared.Portal;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.CredentialRepository;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.institution.CalendarRepository;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.shared.InstitutionCode;
import org.tenbiki.domain.user.NewUser;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** Puts the demo's first data into an empty database. */
@Stateless
public class DemoSeedService {
  @Inject InstitutionRepository institutions;
  @Inject CalendarRepository calendar;
  @Inject ContractRepository contracts;
  @Inject CredentialRepository credentials;
  @Inject UserRepository users;
  @Inject PasswordHasher hasher;
  @Inject AuditTrail auditTrail;
  @Inject Portal portal;
  @Inject Clock clock;

  /**
   * Does nothing if the institution is there. An institution of the demo never closes (requirement
   * A-6) unless its staff say otherwise.
   *
   * @throws IllegalStateException outside demo mode
   */
  public void seed(DemoSeed seed) {
    if (!portal.demo()) {
      throw new IllegalStateException("demo data outside demo mode");
    }
    InstitutionCode code = new InstitutionCode(seed.code());
    if (institutions.findByCode(code).isPresent()) {
      return;
    }
    long profileId =
        institutions
            .findProfile(seed.profile())
            .orElseThrow(() -> new IllegalStateException("no profile " + seed.profile()))
            .id();
    Institution institution = new Institution(code, profileId, seed.texts());
    String financialCode = seed.financialCode();
    if (financialCode != null) {
      institution.assignFinancialCode(financialCode);
    }
    institutions.add(institution);
    calendar.lockOpeningTimes(institution).neverClose();
    seed.contracts().forEach(paper -> add(institution, paper));
    seed.staff().forEach(person -> add(institution, person));
  }

  private void add(Institution institution, DemoSeed.Paper paper) {
    Contract contract =
        new Contract(
            institution.id(),
            paper.contractNumber(),
            paper.name(),
            paper.branch(),
            credential(paper.initialPassword()),
            clock.instant());
    if (institutions.profileOf(institution).beginsWithPassword()) {
      contract.beginWithPassword();
    }
    contracts.add(contract);
    audit(AuditEventType.CONTRACT_REGISTERED, institution, contract.id(), null, contract.number());
  }

  private void add(Institution institution, DemoSeed.Staff person) {
    User user =
        User.staff(
            new NewUser(
                institution.id(),
                person.userId(),
                person.name(),
                person.userId() + "@" + institution.code().value() + ".example",
                "ja",
                credential(person.password()),
                clock.instant()),
            person.role());
    users.add(user);
    audit(AuditEventType.STAFF_REGISTERED, institution, null, user.id(), user.loginId());
  }

  private long credential(String password) {
    Credential credential = new Credential(hasher.hash(password.toCharArray()));
    credentials.add(credential);
    return credential.id();
  }

  private void audit(
      AuditEventType type,
      Institution institution,
      @Nullable Long contractId,
      @Nullable Long userId,
      String object) {
    auditTrail.append(
        new AuditEntry(
            type,
            AuditOutcome.SUCCESS,
            "system",
            "",
            institution.id(),
            contractId,
            userId,
            object,
            "demo"));
  }
}
