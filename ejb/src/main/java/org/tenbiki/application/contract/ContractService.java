package org.tenbiki.application.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.contract.ContractOrder;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.Paper;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.Sorting;

/** Contracts, for the institution's staff. Source: requirement S-1. */
@Stateless
@RolesAllowed("staff")
public class ContractService {
  @Inject InstitutionRepository institutions;
  @Inject ContractRepository contracts;
  @Inject ContractRegistrationService registration;
  @Inject ContractChecks checks;
  @Inject PasswordHasher hasher;
  @Inject ContractViews views;
  @Inject ContractPapers papers;

  /**
   * Registers a contract under the number given, or under a new one if none is. The same form sent
   * again with the same contents registers nothing more; with another initial password alone it is
   * refused.
   *
   * @return the contract's id
   * @throws BusinessRuleException FORBIDDEN, or what is wrong with the form
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public long register(Actor actor, RegisterContract command) {
    actor.mustChangeAsStaff();
    RuleProfile profile = institutions.profileOf(institutions.get(actor.institutionId()));
    Optional<Long> before = registration.registeredBefore(actor, newContract(command, ""));
    if (before.isPresent()) {
      return before.get();
    }
    check(actor, command, profile);
    // nobody begins with an initial password where staff make the master
    String hash =
        profile.masterByStaff()
            ? hasher.decoy()
            : hasher.hash(command.initialPassword().toCharArray());
    return registration.register(actor, List.of(newContract(command, hash))).get(0);
  }

  private static NewContract newContract(RegisterContract command, String hash) {
    return new NewContract(
        command.form().toString(),
        command.number(),
        command.name(),
        command.branch(),
        command.deductionKinds(),
        command.initialPassword(),
        hash);
  }

  private void check(Actor actor, RegisterContract command, RuleProfile profile) {
    Violations violations = checks.checkNumber(actor.institutionId(), profile, command.number());
    checks.checkNames(
        violations, profile, command.name(), command.branch(), command.deductionKinds());
    if (!profile.masterByStaff()) {
      violations
          .check("initialPassword", command.initialPassword(), profile.initialPassword())
          .checkAgain(
              "initialPasswordAgain", command.initialPassword(), command.initialPasswordAgain());
    }
    violations.throwIfAny();
  }

  /**
   * @param search prefix of number or name; empty = all
   */
  public Page<ContractRow> list(
      Actor actor, String search, Sorting<ContractOrder> sorting, int first, int count) {
    String prefix = search.strip();
    List<ContractRow> rows =
        contracts.search(actor.institutionId(), prefix, sorting, first, count).stream()
            .map(views::row)
            .toList();
    return new Page<>(rows, contracts.count(actor.institutionId(), prefix));
  }

  /** Empty if the actor's institution has no such contract. */
  public Optional<ContractDetails> find(Actor actor, long contractId) {
    return contracts.find(actor.institutionId(), contractId).map(views::details);
  }

  /** The 「ご利用開始(変更)のお知らせ」 as PDF; empty if the actor's institution has no such contract. */
  public Optional<byte[]> startNotice(Actor actor, long contractId, Locale locale) {
    return contracts
        .find(actor.institutionId(), contractId)
        .map(
            contract ->
                papers.print(
                    actor,
                    contract,
                    contract.needsCertificates() ? Paper.START : Paper.START_WITH_PASSWORD,
                    locale,
                    null));
  }

  /**
   * The 手順書 as PDF: how each user takes a certificate; empty if the actor's institution has no such
   * contract. Source: requirement U-1.
   */
  public Optional<byte[]> certificateGuide(Actor actor, long contractId, Locale locale) {
    return contracts
        .find(actor.institutionId(), contractId)
        .map(contract -> papers.print(actor, contract, Paper.CERTIFICATES, locale, null));
  }
}
