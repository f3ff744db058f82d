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

/** How a list came into a state: never changed. Source: requirement K-4. */
@Entity
@Table(name = "deduction_step")
public class DeductionStep {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "batch_id")
  private long batchId;

  @Enumerated(EnumType.STRING)
  private BatchAct act;

  @Enumerated(EnumType.STRING)
  private BatchState state;

  private String remark;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "taken_by")
  private @Nullable Long takenBy;

  protected DeductionStep() {}

  /**
   * Of a list that has just moved.
   *
   * @param remark for whoever goes on with it, empty if there is none
   * @param userId null if the day has come by itself
   */
  public DeductionStep(
      DeductionBatch batch, BatchAct act, String remark, Instant now, @Nullable Long userId) {
    this.batchId = batch.id();
    this.act = act;
    this.state = batch.state();
    this.remark = remark;
    this.takenAt = now;
    this.takenBy = userId;
  }

  public BatchAct act() {
    return act;
  }

  public BatchState state() {
    return state;
  }

  public String remark() {
    return remark;
  }

  public Instant takenAt() {
    return takenAt;
  }

  /** A user's id; null if the day has come by itself. */
  public @Nullable Long takenBy() {
    return takenBy;
  }
}
