package org.tenbiki.application.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.AccountKind;
import org.tenbiki.domain.contract.AccountNumbers;
import org.tenbiki.domain.contract.Consignor;
import org.tenbiki.domain.contract.ConsignorData;
import org.tenbiki.domain.contract.ConsignorRepository;
import org.tenbiki.domain.contract.ConsignorText;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.ContractStatus;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * What fixed-length files of a contract say of its consignor. Each method throws NOT_FOUND for a
 * contract of others and FORBIDDEN to auditors. Source: formats, between the two.
 */
@Stateless
@RolesAllowed("staff")
public class ConsignorService {
  @Inject ContractRepository contracts;
  @Inject ConsignorRepository consignors;
  @Inject AuditTrail auditTrail;

  /** As the form shows it; empty texts as long as there is none. */
  public ChangeConsignor current(Actor actor, long contractId) {
    actor.mustChangeAsStaff();
    return consignors
        .find(find(actor, contractId).id())
        .map(Consignor::data)
        .map(ConsignorService::typed)
        .orElse(ChangeConsignor.EMPTY);
  }

  private static ChangeConsignor typed(ConsignorData data) {
    return new ChangeConsignor(
        data.code(),
        data.name(),
        data.bankNumber(),
        data.bankName(),
        data.branchNumber(),
        data.branchName(),
        data.accountKind().name(),
        data.accountNumber());
  }

  /**
   * Under the contract's row lock.
   *
   * @throws BusinessRuleException also for what is wrong with the form, and for a closed contract
   */
  public void change(Actor actor, long contractId, ChangeConsignor command) {
    actor.mustChangeAsStaff();
    Contract contract = contracts.lock(find(actor, contractId).id());
    if (contract.status() == ContractStatus.CLOSED) {
      throw new BusinessRuleException(ErrorCode.WRONG_CONTRACT_STATUS);
    }
    ConsignorData data = check(command);
    Optional<Consignor> kept = consignors.find(contract.id());
    String before = kept.map(consignor -> describe(consignor.data())).orElse("-");
    kept.ifPresentOrElse(
        consignor -> consignor.change(data),
        () -> consignors.add(new Consignor(contract.id(), data)));
    auditTrail.append(
        new AuditEntry(
            AuditEventType.CONTRACT_CONSIGNOR_CHANGED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            contract.id(),
            null,
            contract.number(),
            before + " -> " + describe(data)));
  }

  private static ConsignorData check(ChangeConsignor command) {
    Violations violations = new Violations();
    String code = digits("code", command.code(), ConsignorData.CODE_DIGITS, violations);
    String name = text("name", command.name(), ConsignorData.NAME_LENGTH, violations);
    String bankNumber =
        digits("bankNumber", command.bankNumber(), ConsignorData.BANK_DIGITS, violations);
    String bankName =
        text("bankName", command.bankName(), ConsignorData.BANK_NAME_LENGTH, violations);
    String branchNumber =
        digits("branchNumber", command.branchNumber(), AccountNumbers.BRANCH_DIGITS, violations);
    String branchName =
        text("branchName", command.branchName(), ConsignorData.BRANCH_NAME_LENGTH, violations);
    if (Arrays.stream(AccountKind.values())
        .noneMatch(kind -> kind.name().equals(command.accountKind()))) {
      violations.add("accountKind", ErrorCode.NOT_A_CHOICE);
    }
    String accountNumber =
        digits("accountNumber", command.accountNumber(), AccountNumbers.ACCOUNT_DIGITS, violations);
    violations.throwIfAny();
    return new ConsignorData(
        code,
        name,
        bankNumber,
        bankName,
        branchNumber,
        branchName,
        AccountKind.valueOf(command.accountKind()),
        accountNumber);
  }

  private static String digits(String field, String typed, int count, Violations violations) {
    String half = CharacterWidth.toHalf(typed);
    if (half.isEmpty()) {
      violations.add(field, ErrorCode.REQUIRED);
    } else if (!half.matches("[0-9]{" + count + "}")) {
      violations.add(field, ErrorCode.NOT_A_NUMBER_OF_DIGITS, count);
    }
    return half;
  }

  private static String text(String field, String typed, int most, Violations violations) {
    String folded = ConsignorText.fold(typed);
    if (folded.isEmpty()) {
      violations.add(field, ErrorCode.REQUIRED);
    } else if (folded.length() > most || !ConsignorText.isWritable(folded)) {
      violations.add(field, ErrorCode.NOT_KANA, most);
    }
    return folded;
  }

  private static String describe(ConsignorData data) {
    return String.join(
        " ",
        data.code(),
        data.name(),
        data.bankNumber(),
        data.bankName(),
        data.branchNumber(),
        data.branchName(),
        data.accountKind().name(),
        data.accountNumber());
  }

  private Contract find(Actor actor, long contractId) {
    return contracts
        .find(actor.institutionId(), contractId)
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }
}
