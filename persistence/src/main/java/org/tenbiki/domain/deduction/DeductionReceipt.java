package org.tenbiki.domain.deduction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A sum that staff recorded for a list: never changed. Source: requirement K-7. */
@Entity
@Table(name = "deduction_receipt")
public class DeductionReceipt {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "batch_id")
  private long batchId;

  private long amount;

  @Column(name = "control_amount")
  private long controlAmount;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private long recordedBy;

  protected DeductionReceipt() {}

  /**
   * @param amount yen in all, not what came since the last time
   * @param controlAmount yen that the result comes to
   */
  public DeductionReceipt(long batchId, long amount, long controlAmount, Instant now, long userId) {
    this.batchId = batchId;
    this.amount = amount;
    this.controlAmount = controlAmount;
    this.recordedAt = now;
    this.recordedBy = userId;
  }

  public long id() {
    return id;
  }

  /** Yen in all. */
  public long amount() {
    return amount;
  }

  /** Yen that were asked for. */
  public long controlAmount() {
    return controlAmount;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** A user's id. */
  public long recordedBy() {
    return recordedBy;
  }
}
