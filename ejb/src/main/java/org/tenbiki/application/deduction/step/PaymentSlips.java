package org.tenbiki.application.deduction.step;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.contract.Consignor;
import org.tenbiki.domain.contract.ConsignorRepository;
import org.tenbiki.domain.contract.ContractAccountRepository;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.deduction.ControlTotal;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.DepositAccount;
import org.tenbiki.domain.deduction.PaymentSlip;
import org.tenbiki.domain.deduction.PaymentSlipRepository;
import org.tenbiki.domain.user.UserRepository;

/** Makes and voids まとめ入金依頼書, each in the transaction of the approval. Source: K-5. */
@Dependent
public class PaymentSlips {
  @Inject PaymentSlipRepository slips;
  @Inject DeductionLineStore lines;
  @Inject ContractAccountRepository accounts;
  @Inject ContractRepository contracts;
  @Inject ConsignorRepository consignors;
  @Inject UserRepository users;
  @Inject Clock clock;

  /** For a list that the actor has just approved, under its row lock. */
  public PaymentSlip issue(Actor actor, DeductionBatch batch) {
    PaymentSlip slip =
        new PaymentSlip(
            batch,
            slips.ofBatch(batch.id()).size(),
            ControlTotal.of(lines.sums(batch.id())),
            contracts.get(batch.contractId()).name(),
            account(batch),
            clock.instant(),
            actor.userId(),
            users.get(actor.userId()).name());
    slips.add(slip);
    return slip;
  }

  /**
   * That of the list where rights depend on accounts, even if it was removed since the list was
   * published; else the consignor's.
   */
  private @Nullable DepositAccount account(DeductionBatch batch) {
    Long accountId = batch.accountId();
    return accountId == null
        ? consignors
            .find(batch.contractId())
            .map(Consignor::data)
            .map(c -> new DepositAccount(c.branchNumber(), c.accountKind(), c.accountNumber()))
            .orElse(null)
        : accounts
            .findWithRemoved(batch.contractId(), accountId)
            .map(a -> new DepositAccount(a.branchNumber(), a.kind(), a.number()))
            .orElse(null);
  }

  /** For a list whose approval the actor has just cancelled. */
  public void cancel(Actor actor, DeductionBatch batch) {
    find(batch).ifPresent(slip -> slip.voidAt(clock.instant(), actor.userId()));
  }

  /** Empty for a list that was approved before there were slips. */
  public Optional<PaymentSlip> find(DeductionBatch batch) {
    return slips.current(batch.id());
  }

  /** What is to be paid for a list that is approved; some were before there were slips. */
  public long payable(DeductionBatch batch) {
    return find(batch)
        .map(PaymentSlip::total)
        .orElseGet(() -> ControlTotal.of(lines.sums(batch.id())))
        .payable()
        .amount();
  }
}
