package org.tenbiki.application.deduction.download;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.AccountKind;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DepositAccount;
import org.tenbiki.domain.deduction.PaymentSlip;
import org.tenbiki.domain.deduction.Tally;

/**
 * まとめ入金依頼書. Source: requirement K-5.
 *
 * @param organisation and all the rest as it was when it was approved
 * @param account null if the institution keeps none
 * @param voidedAt null if it holds
 */
public record SlipView(
    long batchId,
    String contractNumber,
    String organisation,
    DeductionKind kind,
    YearMonth month,
    String receiptNumber,
    Sum requested,
    Sum undeductible,
    Sum stopped,
    Sum payable,
    LocalDate plannedOn,
    @Nullable Account account,
    String approver,
    Instant approvedAt,
    @Nullable Instant voidedAt) {
  /** Rows and yen. */
  public record Sum(int count, long amount) {
    private static Sum of(Tally tally) {
      return new Sum(tally.count(), tally.amount());
    }
  }

  /** From which it is paid. */
  public record Account(String branchNumber, AccountKind kind, String number) {}

  static SlipView of(Contract contract, DeductionBatch batch, PaymentSlip slip) {
    DepositAccount account = slip.account();
    return new SlipView(
        batch.id(),
        contract.number(),
        slip.organisation(),
        batch.kind(),
        batch.month(),
        slip.receiptNumber(),
        Sum.of(slip.total().requested()),
        Sum.of(slip.total().undeductible()),
        Sum.of(slip.total().stopped()),
        Sum.of(slip.total().payable()),
        slip.plannedOn(),
        account == null
            ? null
            : new Account(account.branchNumber(), account.kind(), account.number()),
        slip.approverName(),
        slip.approvedAt(),
        slip.voidedAt());
  }
}
