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
import org.jspecify.annotations.Nullable;

/**
 * What the member answers for one row of a list. Rows without an answer were deducted; an answer
 * that was taken back stays, so that its version goes on. Source: requirement K-3.
 */
@Entity
@Table(name = "deduction_answer")
public class DeductionAnswer {
  /** Of a row that has no answer yet. */
  public static final int NO_VERSION = 0;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "batch_id")
  private long batchId;

  private int position;
  private String product;
  private long amount;

  @Enumerated(EnumType.STRING)
  private @Nullable UndeductibleReason reason;

  @Column(name = "deposit_stopped")
  private boolean depositStopped;

  private String note;
  private int version;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by")
  private long changedBy;

  protected DeductionAnswer() {}

  /**
   * @param position of the row in its list
   * @param asked by that row; kept here so that sums of answers need not look for it
   */
  public DeductionAnswer(
      long batchId, int position, AskedAmount asked, Answer answer, Instant now, long userId) {
    this.batchId = batchId;
    this.position = position;
    this.product = asked.product().code();
    this.amount = asked.amount();
    this.version = NO_VERSION;
    change(answer, now, userId);
  }

  /** The next version. */
  public final void change(Answer answer, Instant now, long userId) {
    reason = answer.reason();
    depositStopped = answer.depositStopped();
    note = answer.note();
    version++;
    changedAt = now;
    changedBy = userId;
  }

  public long batchId() {
    return batchId;
  }

  public int position() {
    return position;
  }

  public AskedAmount asked() {
    return new AskedAmount(Product.coded(product).orElseThrow(), amount);
  }

  public Answer answer() {
    return new Answer(reason, depositStopped, note);
  }

  /** Counts from 1. */
  public int version() {
    return version;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** A user's id. */
  public long changedBy() {
    return changedBy;
  }
}
