package org.tenbiki.application.deduction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.ControlTotal;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DepositAccount;
import org.tenbiki.domain.deduction.PaymentSlip;

/**
 * まとめ入金依頼書. Source: requirement K-5.
 *
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
    ControlTotal total,
    LocalDate plannedOn,
    @Nullable DepositAccount account,
    String approver,
    Instant approvedAt,
    @Nullable Instant voidedAt) {
  static SlipView of(Contract contract, DeductionBatch batch, PaymentSlip slip) {
    return new SlipView(
        batch.id(),
        contract.number(),
        contract.name(),
        batch.kind(),
        batch.month(),
        slip.receiptNumber(),
        slip.total(),
        slip.plannedOn(),
        slip.account(),
        slip.approverName(),
        slip.approvedAt(),
        slip.voidedAt());
  }
}
