package org.tenbiki.infrastructure.deductionfile;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.AccountNumbers;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.DataType;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.domain.deduction.PayerAccount;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.ResultLine;
import org.tenbiki.domain.deduction.UndeductibleReason;

/** Between rows of CSV files and lines of lists, in both directions. Source: formats, CSV. */
final class CsvLines {
  private static final String YES = "1";
  private static final String NO = "0";

  private CsvLines() {}

  /** Empty if anything in the row is a fault. */
  static Optional<RequestLine> request(CsvReader reader, CsvCells cells) {
    String key = reader.key(cells);
    Optional<DataType> type = cells.choice(CsvColumn.DATA_TYPE, DataType::coded, "1, 2, 3, 4");
    String employee = cells.text(CsvColumn.EMPLOYEE_NUMBER, ListLimits.EMPLOYEE_NUMBER_LENGTH);
    String unit = cells.text(CsvColumn.UNIT, ListLimits.UNIT_LENGTH);
    String kana = cells.text(CsvColumn.KANA, ListLimits.KANA_LENGTH);
    String name = cells.text(CsvColumn.NAME, ListLimits.NAME_LENGTH);
    Optional<Product> product = cells.choice(CsvColumn.PRODUCT, Product::coded, "S, Z, L, K, X");
    PayerAccount account =
        PayerAccount.of(
            cells.digits(CsvColumn.BRANCH_NUMBER, AccountNumbers.BRANCH_DIGITS),
            cells.digits(CsvColumn.ACCOUNT_NUMBER, AccountNumbers.ACCOUNT_DIGITS));
    Long times = cells.number(CsvColumn.TIMES, 0, ListLimits.MOST_TIMES);
    long amount = reader.amount(cells);
    Long previous = cells.number(CsvColumn.PREVIOUS_AMOUNT, 0, ListLimits.MOST_AMOUNT);
    YearMonth start = cells.month(CsvColumn.START_MONTH);
    YearMonth end = cells.month(CsvColumn.END_MONTH);
    inOrder(cells, start, end);
    return cells.isFaultless()
        ? Optional.of(
            new RequestLine(
                key,
                type.orElseThrow(),
                employee,
                unit,
                kana,
                name,
                product.orElseThrow(),
                account,
                times == null ? null : Math.toIntExact(times),
                amount,
                previous,
                start,
                end))
        : Optional.empty();
  }

  private static void inOrder(CsvCells cells, @Nullable YearMonth start, @Nullable YearMonth end) {
    if (start != null && end != null && end.isBefore(start)) {
      cells.fault(
          CsvColumn.END_MONTH, FaultKind.MONTHS_REVERSED, CsvText.month(end), CsvText.month(start));
    }
  }

  /** Empty if anything in the row is a fault. */
  static Optional<ResultLine> result(CsvReader reader, CsvCells cells) {
    String key = reader.key(cells);
    String employee = cells.text(CsvColumn.EMPLOYEE_NUMBER, ListLimits.EMPLOYEE_NUMBER_LENGTH);
    long amount = reader.amount(cells);
    Optional<Boolean> deducted = cells.choice(CsvColumn.RESULT, CsvLines::yesOrNo, "0, 1");
    UndeductibleReason reason = reason(cells, deducted.orElse(null));
    boolean stopped =
        cells.choice(CsvColumn.DEPOSIT_STOPPED, CsvLines::yesOrNo, "0, 1").orElse(false);
    String note = cells.text(CsvColumn.NOTE, ListLimits.NOTE_LENGTH);
    return cells.isFaultless()
        ? Optional.of(new ResultLine(key, employee, amount, reason, stopped, note))
        : Optional.empty();
  }

  private static @Nullable UndeductibleReason reason(CsvCells cells, @Nullable Boolean deducted) {
    String text = cells.raw(CsvColumn.REASON);
    if (text.isEmpty()) {
      if (Boolean.FALSE.equals(deducted)) {
        cells.fault(CsvColumn.REASON, FaultKind.REASON_MISSING, "", "1, 2, 3, 4, 8, 9");
      }
      return null;
    }
    if (Boolean.TRUE.equals(deducted)) {
      cells.fault(CsvColumn.REASON, FaultKind.REASON_WITHOUT_NEED, text, "");
      return null;
    }
    return cells
        .choice(CsvColumn.REASON, UndeductibleReason::coded, "1, 2, 3, 4, 8, 9")
        .orElse(null);
  }

  private static Optional<Boolean> yesOrNo(String text) {
    return switch (text) {
      case YES -> Optional.of(true);
      case NO -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static List<String> cells(BatchKey batch, RequestLine line) {
    return List.of(
        batch.contractNumber(),
        CsvText.month(batch.month()),
        CsvText.kind(batch.kind()),
        line.key(),
        String.valueOf(line.type().code()),
        line.employeeNumber(),
        line.unit(),
        line.kana(),
        line.name(),
        line.product().code(),
        line.account().branchNumber(),
        line.account().number(),
        CsvText.number(line.times()),
        String.valueOf(line.amount()),
        CsvText.number(line.previousAmount()),
        CsvText.month(line.start()),
        CsvText.month(line.end()));
  }

  static List<String> cells(BatchKey batch, ResultLine line) {
    UndeductibleReason reason = line.reason();
    return List.of(
        batch.contractNumber(),
        CsvText.month(batch.month()),
        CsvText.kind(batch.kind()),
        line.key(),
        line.employeeNumber(),
        String.valueOf(line.amount()),
        line.isDeducted() ? YES : NO,
        reason == null ? "" : String.valueOf(reason.code()),
        line.depositStopped() ? YES : NO,
        line.note());
  }
}
