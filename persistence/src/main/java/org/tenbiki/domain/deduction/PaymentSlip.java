package org.tenbiki.domain.deduction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.AccountKind;

/**
 * まとめ入金依頼書: what a member pays for an approved result. Never changed; with its approval it is
 * voided and kept. Source: requirement K-5.
 */
@Entity
@Table(name = "payment_slip")
public class PaymentSlip {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "institution_id")
  private long institutionId;

  @Column(name = "batch_id")
  private long batchId;

  @Column(name = "receipt_number")
  private String receiptNumber;

  @Column(name = "requested_count")
  private int requestedCount;

  @Column(name = "requested_amount")
  private long requestedAmount;

  @Column(name = "undeductible_count")
  private int undeductibleCount;

  @Column(name = "undeductible_amount")
  private long undeductibleAmount;

  @Column(name = "stopped_count")
  private int stoppedCount;

  @Column(name = "stopped_amount")
  private long stoppedAmount;

  @Column(name = "payable_count")
  private int payableCount;

  @Column(name = "payable_amount")
  private long payableAmount;

  private String organisation;

  @Column(name = "planned_on")
  private LocalDate plannedOn;

  @Column(name = "branch_number")
  private @Nullable String branchNumber;

  @Enumerated(EnumType.STRING)
  @Column(name = "account_kind")
  private @Nullable AccountKind accountKind;

  @Column(name = "account_number")
  private @Nullable String accountNumber;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "approved_by")
  private long approvedBy;

  @Column(name = "approver_name")
  private String approverName;

  @Column(name = "voided_at")
  private @Nullable Instant voidedAt;

  @Column(name = "voided_by")
  private @Nullable Long voidedBy;

  protected PaymentSlip() {}

  /**
   * @param before how many slips the list had: they count in the receipt number, so that a slip of
   *     a cancelled approval is never taken for the one that holds
   * @param organisation its name
   * @param account null if the institution keeps none
   * @param approver a user's id
   */
  public PaymentSlip(
      DeductionBatch batch,
      int before,
      ControlTotal total,
      String organisation,
      @Nullable DepositAccount account,
      Instant now,
      long approver,
      String approverName) {
    this.institutionId = batch.institutionId();
    this.batchId = batch.id();
    this.receiptNumber =
        "%d%02d-%06d-%d"
            .formatted(
                batch.month().getYear(), batch.month().getMonthValue(), batch.id(), before + 1);
    this.requestedCount = total.requested().count();
    this.requestedAmount = total.requested().amount();
    this.undeductibleCount = total.undeductible().count();
    this.undeductibleAmount = total.undeductible().amount();
    this.stoppedCount = total.stopped().count();
    this.stoppedAmount = total.stopped().amount();
    this.payableCount = total.payable().count();
    this.payableAmount = total.payable().amount();
    this.organisation = organisation;
    this.plannedOn = batch.dates().deposit();
    if (account != null) {
      this.branchNumber = account.branchNumber();
      this.accountKind = account.kind();
      this.accountNumber = account.number();
    }
    this.approvedAt = now;
    this.approvedBy = approver;
    this.approverName = approverName;
  }

  /**
   * Its approval was cancelled.
   *
   * @param userId who did that
   */
  public void voidAt(Instant now, long userId) {
    if (voidedAt != null) {
      throw new IllegalStateException("slip " + receiptNumber + " was voided " + voidedAt);
    }
    voidedAt = now;
    voidedBy = userId;
  }

  /** Null as long as it holds. */
  public @Nullable Instant voidedAt() {
    return voidedAt;
  }

  /** A user's id; null as long as it holds. */
  public @Nullable Long voidedBy() {
    return voidedBy;
  }

  public long institutionId() {
    return institutionId;
  }

  public long batchId() {
    return batchId;
  }

  /** Month, list and turn; unique in the institution. */
  public String receiptNumber() {
    return receiptNumber;
  }

  public ControlTotal total() {
    return new ControlTotal(
        new Tally(requestedCount, requestedAmount),
        new Tally(undeductibleCount, undeductibleAmount),
        new Tally(stoppedCount, stoppedAmount),
        new Tally(payableCount, payableAmount));
  }

  /** The name of the organisation that pays, as it was then. */
  public String organisation() {
    return organisation;
  }

  /** 入金予定日. */
  public LocalDate plannedOn() {
    return plannedOn;
  }

  /** Null if the institution keeps none. */
  public @Nullable DepositAccount account() {
    return branchNumber == null || accountKind == null || accountNumber == null
        ? null
        : new DepositAccount(branchNumber, accountKind, accountNumber);
  }

  public Instant approvedAt() {
    return approvedAt;
  }

  /** A user's id. */
  public long approvedBy() {
    return approvedBy;
  }

  /** As it was then. */
  public String approverName() {
    return approverName;
  }
}
