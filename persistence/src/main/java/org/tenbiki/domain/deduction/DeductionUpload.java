package org.tenbiki.domain.deduction;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * A file that somebody uploaded, and how far its check is. The check runs outside the request, so
 * that the page can be left and found again. Source: requirement K-9.
 */
@Entity
@Table(name = "deduction_upload")
public class DeductionUpload {
  /** A node that is silent for longer is taken for dead, and another one begins anew. */
  public static final Duration CLAIM = Duration.ofMinutes(2);

  /** What kills a node each time is not tried for ever. */
  public static final int MOST_TRIES = 3;

  /** So long an upload can be found again. */
  public static final Duration KEPT = Duration.ofHours(24);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "institution_id")
  private long institutionId;

  @Column(name = "contract_id")
  private long contractId;

  @Enumerated(EnumType.STRING)
  private FileDirection direction;

  @Column(name = "batch_id")
  private @Nullable Long batchId;

  @Column(name = "account_id")
  private @Nullable Long accountId;

  @Embedded private BatchTerms terms;

  private boolean again;

  @Embedded private KeptFile file;

  @Column(name = "request_hash")
  private String requestHash;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "uploaded_by")
  private long uploadedBy;

  private String address;

  @Enumerated(EnumType.STRING)
  private UploadState state;

  private int tries;

  @Column(name = "claimed_until")
  private Instant claimedUntil;

  @Column(name = "rows_read")
  private int rowsRead;

  @Column(name = "fault_count")
  private int faultCount;

  @Column(name = "named_rows")
  private int namedRows;

  @Column(name = "others_usable")
  private boolean othersUsable;

  @Enumerated(EnumType.STRING)
  private @Nullable FileForm form;

  @Enumerated(EnumType.STRING)
  private @Nullable ErrorCode failure;

  protected DeductionUpload() {}

  /**
   * @param again that a file which was uploaded before is meant once more
   * @param requestHash equal if the same form was sent twice
   * @param address where it came from
   */
  public DeductionUpload(
      FileDirection direction,
      UploadTarget target,
      KeptFile file,
      boolean again,
      String requestHash,
      Instant now,
      long userId,
      String address) {
    this.direction = direction;
    this.institutionId = target.institutionId();
    this.contractId = target.contractId();
    this.batchId = target.batchId();
    this.accountId = target.accountId();
    this.terms = new BatchTerms(target.kind(), target.month(), target.dates());
    this.again = again;
    this.file = file;
    this.requestHash = requestHash;
    this.uploadedAt = now;
    this.uploadedBy = userId;
    this.address = address;
    this.state = UploadState.RECEIVED;
    this.claimedUntil = now;
  }

  /**
   * Begins to check, if nobody else does.
   *
   * @return the number of the try, which names the claim; empty if somebody does, or it is done
   */
  public Optional<Integer> claim(Instant now) {
    boolean free = state == UploadState.RECEIVED || !claimedUntil.isAfter(now);
    if (!state.isWaitedFor() || !free) {
      return Optional.empty();
    }
    if (tries >= MOST_TRIES) {
      failed(ErrorCode.INTERNAL);
      return Optional.empty();
    }
    tries++;
    state = UploadState.CHECKING;
    rowsRead = 0;
    claimedUntil = now.plus(CLAIM);
    return Optional.of(tries);
  }

  /** Whether that try is still the one that counts. */
  public boolean isClaimedBy(int tryNumber) {
    return state == UploadState.CHECKING && tries == tryNumber;
  }

  /** The check lives, and has come so far. */
  public void read(int rows, Instant now) {
    rowsRead = rows;
    claimedUntil = now.plus(CLAIM);
  }

  /** Nothing is wrong with it. */
  public void ready(long ofBatch, int rows) {
    state = UploadState.READY;
    batchId = ofBatch;
    rowsRead = rows;
  }

  /**
   * @param usable whether the rows without a fault can be applied alone
   */
  public void faulty(int rows, int faults, boolean usable) {
    state = UploadState.FAULTY;
    rowsRead = rows;
    faultCount = faults;
    othersUsable = usable;
  }

  /**
   * The check has recognised it.
   *
   * @param named rows of its list that it names, faulty ones too
   */
  public void recognised(FileForm as, int named) {
    form = as;
    namedRows = named;
  }

  /** Not for what stands in the file. */
  public final void failed(ErrorCode why) {
    state = UploadState.FAILED;
    failure = why;
  }

  /** Whether its rows, or those without a fault, can become answers. */
  public boolean isApplicable() {
    return direction == FileDirection.RESULT
        && (state == UploadState.READY || state == UploadState.FAULTY && othersUsable);
  }

  public void applied() {
    state = UploadState.APPLIED;
  }

  public void discarded() {
    state = UploadState.DISCARDED;
  }

  public long id() {
    return id;
  }

  public UploadTarget target() {
    return new UploadTarget(
        institutionId, contractId, batchId, accountId, terms.kind(), terms.month(), terms.dates());
  }

  public FileDirection direction() {
    return direction;
  }

  public boolean isAgain() {
    return again;
  }

  public KeptFile file() {
    return file;
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }

  /** A user's id. */
  public long uploadedBy() {
    return uploadedBy;
  }

  public String address() {
    return address;
  }

  public UploadState state() {
    return state;
  }

  /** So far; in the end all, faulty ones too. */
  public int rowsRead() {
    return rowsRead;
  }

  /** Rows of its list that a result names, faulty ones too. */
  public int namedRows() {
    return namedRows;
  }

  /** All, also those that are not kept. */
  public int faultCount() {
    return faultCount;
  }

  /** Null as long as it is not known. */
  public @Nullable FileForm form() {
    return form;
  }

  /** Null if it did not fail. */
  public @Nullable ErrorCode failure() {
    return failure;
  }
}
