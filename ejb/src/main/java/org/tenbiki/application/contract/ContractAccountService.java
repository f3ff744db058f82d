package org.tenbiki.application.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.AccountKind;
import org.tenbiki.domain.contract.AccountNumbers;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractAccount;
import org.tenbiki.domain.contract.ContractAccountRepository;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.ContractStatus;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.NameRule;

/**
 * The accounts of a contract (口座), kept by staff. Each method throws NOT_FOUND for a contract of
 * others, and those that change FORBIDDEN or what is wrong with the form. Source: requirement D-6.
 */
@Stateless
@RolesAllowed("staff")
public class ContractAccountService {
  private static final NameRule LABEL = new NameRule(40, false);

  @Inject ContractRepository contracts;
  @Inject ContractAccountRepository accounts;
  @Inject Accounts views;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** By branch and number, without those removed. */
  public List<AccountRow> list(Actor actor, long contractId) {
    return views.of(find(actor, contractId).id());
  }

  /** Under the contract's row lock, so that no account is there twice. */
  public void add(Actor actor, long contractId, AddAccount command) {
    actor.mustChangeAsStaff();
    Contract contract = lock(actor, contractId);
    String branch = CharacterWidth.toHalf(command.branchNumber());
    String number = CharacterWidth.toHalf(command.number());
    String label = LABEL.fold(command.label());
    Violations violations = check(branch, command.kind(), number);
    violations.check("label", label, LABEL).throwIfAny();
    AccountKind kind = AccountKind.valueOf(command.kind());
    if (accounts.ofContract(contract.id()).stream().anyMatch(a -> a.is(branch, kind, number))) {
      new Violations().add("number", ErrorCode.ACCOUNT_EXISTS).throwIfAny();
    }
    ContractAccount account = new ContractAccount(contract.id(), branch, kind, number, label);
    accounts.add(account);
    audit(actor, AuditEventType.CONTRACT_ACCOUNT_ADDED, contract, describe(account));
  }

  private static Violations check(String branch, String kind, String number) {
    Violations violations = new Violations();
    if (!AccountNumbers.isBranch(branch)) {
      violations.add(
          "branchNumber", ErrorCode.NOT_A_NUMBER_OF_DIGITS, AccountNumbers.BRANCH_DIGITS);
    }
    if (Arrays.stream(AccountKind.values()).noneMatch(k -> k.name().equals(kind))) {
      violations.add("kind", ErrorCode.NOT_A_CHOICE);
    }
    if (!AccountNumbers.isAccount(number)) {
      violations.add("number", ErrorCode.NOT_A_NUMBER_OF_DIGITS, AccountNumbers.ACCOUNT_DIGITS);
    }
    return violations;
  }

  /** Opens nothing any more at once, whoever was granted it. */
  public void remove(Actor actor, long contractId, long accountId, String reason) {
    actor.mustChangeAsStaff();
    Contract contract = lock(actor, contractId);
    ContractAccount account =
        accounts.find(contract.id(), accountId).orElseThrow(ContractAccountService::notFound);
    new Violations().checkRemark("reason", reason).throwIfAny();
    account.remove(clock.instant());
    audit(
        actor,
        AuditEventType.CONTRACT_ACCOUNT_REMOVED,
        contract,
        describe(account) + ": " + reason.strip());
  }

  private Contract lock(Actor actor, long contractId) {
    Contract contract = contracts.lock(find(actor, contractId).id());
    if (contract.status() == ContractStatus.CLOSED) {
      throw new BusinessRuleException(ErrorCode.WRONG_CONTRACT_STATUS);
    }
    return contract;
  }

  private Contract find(Actor actor, long contractId) {
    return contracts
        .find(actor.institutionId(), contractId)
        .orElseThrow(ContractAccountService::notFound);
  }

  private static String describe(ContractAccount account) {
    return account.branchNumber() + " " + account.kind() + " " + account.number();
  }

  private void audit(Actor actor, AuditEventType type, Contract contract, String details) {
    auditTrail.append(
        new AuditEntry(
            type,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            contract.id(),
            null,
            contract.number(),
            details));
  }

  private static BusinessRuleException notFound() {
    return new BusinessRuleException(ErrorCode.NOT_FOUND);
  }
}
