package org.tenbiki.application.deduction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.Product;

/**
 * A list, for programs.
 *
 * @param accountId null where rights do not depend on accounts
 * @param sums by product and by what was answered; empty where only lists are listed
 */
public record ListSummary(
    long id,
    YearMonth month,
    DeductionKind kind,
    @Nullable Long accountId,
    LocalDate deductionDate,
    LocalDate depositDate,
    LocalDate cutOff,
    BatchState state,
    Instant changedAt,
    int requestedCount,
    long requestedAmount,
    List<Sum> sums) {
  public ListSummary {
    sums = List.copyOf(sums);
  }

  /** Rows and yen. */
  public record Sum(Product product, Outcome outcome, int count, long amount) {}

  static ListSummary of(DeductionBatch batch, List<Sum> sums) {
    return new ListSummary(
        batch.id(),
        batch.month(),
        batch.kind(),
        batch.accountId(),
        batch.dates().deduction(),
        batch.dates().deposit(),
        batch.dates().cutOff(),
        batch.state(),
        batch.changedAt(),
        batch.requestedCount(),
        batch.requestedAmount(),
        sums);
  }
}
