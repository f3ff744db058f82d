package org.tenbiki.domain.deduction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A result that a program sent, and what came of it, so that the same sending is answered alike and
 * acts once.
 */
@Entity
@Table(name = "sent_result")
public class SentResult {
  /** How long a program may send the same again. */
  public static final Duration KEPT = Duration.ofDays(7);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "batch_id")
  private long batchId;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "idempotency_key")
  private String key;

  @Column(name = "request_hash")
  private String requestHash;

  @Column(name = "row_count")
  private int rows;

  @Column(name = "changed_count")
  private int changed;

  @Column(name = "fault_count")
  private int faults;

  @Column(name = "sent_at")
  private Instant sentAt;

  protected SentResult() {}

  /**
   * @param key as the program chose it
   * @param requestHash equal for what was sent twice
   */
  public SentResult(long batchId, long userId, String key, String requestHash, Instant now) {
    this.batchId = batchId;
    this.userId = userId;
    this.key = key;
    this.requestHash = requestHash;
    this.sentAt = now;
  }

  /**
   * What came of it.
   *
   * @param faultCount 0 if it was applied
   */
  public void became(int rowCount, int changedCount, int faultCount) {
    rows = rowCount;
    changed = changedCount;
    faults = faultCount;
  }

  public boolean isOf(String hash) {
    return requestHash.equals(hash);
  }

  public boolean isApplied() {
    return faults == 0;
  }

  public long id() {
    return id;
  }

  public long batchId() {
    return batchId;
  }

  /** Whose program. */
  public long userId() {
    return userId;
  }

  public int rows() {
    return rows;
  }

  /** Rows that were answered otherwise before. */
  public int changed() {
    return changed;
  }

  public int faults() {
    return faults;
  }

  public Instant sentAt() {
    return sentAt;
  }
}
