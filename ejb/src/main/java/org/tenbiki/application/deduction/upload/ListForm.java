package org.tenbiki.application.deduction.upload;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.step.BusinessDays;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractAccountRepository;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.BatchDates;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Japan;

/** Checks what staff type beside a list's file. Source: requirements K-1 and K-6. */
@Dependent
public class ListForm {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  @Inject ContractAccountRepository accounts;
  @Inject BusinessDays days;
  @Inject Clock clock;

  /** What the form says, checked. */
  public record Checked(
      @Nullable Long accountId, DeductionKind kind, YearMonth month, BatchDates dates) {}

  /**
   * @throws InvalidInputException with all that is wrong
   */
  public Checked check(Contract contract, PrepareList form) {
    Violations violations = new Violations();
    @Nullable Long account = account(contract, form, violations);
    Optional<DeductionKind> kind = kind(contract, form, violations);
    Optional<YearMonth> month =
        parsed("month", form.month(), ListForm::month, ErrorCode.NOT_A_MONTH, violations);
    Optional<LocalDate> deduction = day("deductionDate", form.deductionDate(), violations);
    Optional<LocalDate> deposit = day("depositDate", form.depositDate(), violations);
    Optional<LocalDate> typed =
        form.cutOff().isBlank() ? Optional.empty() : day("cutOff", form.cutOff(), violations);
    if (deduction.isPresent() && deposit.isPresent() && deposit.get().isBefore(deduction.get())) {
      violations.add("depositDate", ErrorCode.DAY_TOO_EARLY, deduction.get());
    }
    Optional<LocalDate> cutOff =
        typed.or(
            () ->
                violations.none()
                    ? deposit.map(day -> days.cutOff(contract.institutionId(), day))
                    : typed);
    if (violations.none()) {
      inTime(cutOff.orElseThrow(), deposit.orElseThrow(), violations);
    }
    violations.throwIfAny();
    return new Checked(
        account,
        kind.orElseThrow(),
        month.orElseThrow(),
        new BatchDates(deduction.orElseThrow(), deposit.orElseThrow(), cutOff.orElseThrow()));
  }

  private @Nullable Long account(Contract contract, PrepareList form, Violations violations) {
    Long account = form.accountId();
    boolean wanted = !accounts.ofContract(contract.id()).isEmpty();
    if (account == null) {
      if (wanted) {
        violations.add("accountId", ErrorCode.REQUIRED);
      }
      return null;
    }
    if (accounts.find(contract.id(), account).isEmpty()) {
      violations.add("accountId", ErrorCode.NOT_A_CHOICE);
    }
    return account;
  }

  private static Optional<DeductionKind> kind(
      Contract contract, PrepareList form, Violations violations) {
    Optional<DeductionKind> kind =
        Arrays.stream(DeductionKind.values())
            .filter(one -> one.name().equals(form.kind()))
            .findFirst();
    if (kind.isEmpty()) {
      violations.add("kind", ErrorCode.NOT_A_CHOICE);
    } else if (!contract.deductionKinds().contains(kind.get())) {
      violations.add("kind", ErrorCode.KIND_NOT_OF_CONTRACT);
    }
    return kind;
  }

  private static Optional<LocalDate> day(String field, String text, Violations violations) {
    return parsed(field, text, ListForm::day, ErrorCode.NOT_A_DAY, violations);
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    inOurTime(day.getYear());
    return day;
  }

  private static YearMonth month(String text) {
    YearMonth month = YearMonth.parse(text);
    inOurTime(month.getYear());
    return month;
  }

  private static void inOurTime(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new DateTimeException("year " + year);
    }
  }

  private static <T> Optional<T> parsed(
      String field,
      String text,
      Function<String, T> parser,
      ErrorCode wrong,
      Violations violations) {
    if (text.isBlank()) {
      violations.add(field, ErrorCode.REQUIRED);
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(CharacterWidth.toHalf(text)));
    } catch (DateTimeException e) {
      violations.add(field, wrong);
      return Optional.empty();
    }
  }

  private void inTime(LocalDate cutOff, LocalDate deposit, Violations violations) {
    LocalDate today = Japan.dayOf(clock.instant());
    if (cutOff.isBefore(today)) {
      violations.add("cutOff", ErrorCode.DAY_TOO_EARLY, today);
    } else if (!cutOff.isBefore(deposit)) {
      violations.add("cutOff", ErrorCode.DAY_TOO_LATE, deposit.minusDays(1));
    }
  }
}
