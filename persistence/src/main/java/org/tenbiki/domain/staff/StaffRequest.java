package org.tenbiki.domain.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An act that one member of staff prepared and another decides on. People are kept by the key of
 * their row, so that a changed user ID makes nobody another person. Source: requirement S-2.
 */
@Entity
@Table(name = "staff_request")
public class StaffRequest {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "institution_id")
  private long institutionId;

  @Enumerated(EnumType.STRING)
  private RequestKind kind;

  @Column(name = "contract_id")
  private @Nullable Long contractId;

  @Column(name = "user_id")
  private @Nullable Long userId;

  @Column(name = "certificate_id")
  private @Nullable Long certificateId;

  private String target;
  private String note;
  private @Nullable String reason;

  @Column(name = "new_value")
  private @Nullable String newValue;

  private @Nullable String hash;

  @Column(name = "prepared_by")
  private long preparedBy;

  @Column(name = "prepared_at")
  private Instant preparedAt;

  @Enumerated(EnumType.STRING)
  private RequestState state;

  @Column(name = "decided_by")
  private @Nullable Long decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "decision_note")
  private @Nullable String decisionNote;

  @Column(name = "pending_key")
  private @Nullable String pendingKey;

  @Version private long version;

  protected StaffRequest() {}

  /**
   * @param preparedBy key of the user who prepared it
   */
  public StaffRequest(
      long institutionId,
      RequestTarget target,
      RequestContent content,
      long preparedBy,
      Instant preparedAt) {
    this.institutionId = institutionId;
    this.kind = target.kind();
    this.contractId = target.contractId();
    this.userId = target.userId();
    this.certificateId = target.certificateId();
    this.target = target.name();
    this.note = content.note().strip();
    this.reason = content.reason();
    this.newValue = content.newValue();
    this.hash = content.hash();
    this.preparedBy = preparedBy;
    this.preparedAt = preparedAt;
    this.state = RequestState.PENDING;
    this.pendingKey = target.key();
  }

  /** The act was done. Whether that person may approve is asked before. */
  public void approve(long approverId, Instant now) {
    end(RequestState.APPROVED, approverId, now, null);
  }

  /**
   * @param why told to the person who prepared it
   */
  public void reject(long approverId, String why, Instant now) {
    end(RequestState.REJECTED, approverId, now, why.strip());
  }

  /** The person who prepared it takes it back. */
  public void withdraw(Instant now) {
    end(RequestState.WITHDRAWN, preparedBy, now, null);
  }

  /**
   * The act was to be done and cannot be any more.
   *
   * @param why a code
   */
  public void outdate(long approverId, String why, Instant now) {
    end(RequestState.OUTDATED, approverId, now, why);
  }

  private void end(RequestState end, long by, Instant now, @Nullable String why) {
    if (!isPending()) {
      throw new IllegalStateException("request " + id + " is " + state);
    }
    state = end;
    decidedBy = by;
    decidedAt = now;
    decisionNote = why;
    hash = null;
    pendingKey = null;
  }

  public boolean isPending() {
    return state == RequestState.PENDING;
  }

  public boolean isPreparedBy(long personId) {
    return preparedBy == personId;
  }

  /** Whether it would change that person. */
  public boolean isAbout(long personId) {
    return userId != null && userId == personId;
  }

  public long id() {
    return id;
  }

  public long institutionId() {
    return institutionId;
  }

  public RequestTarget target() {
    return new RequestTarget(kind, contractId, userId, certificateId, target);
  }

  /** Without the hash once it is decided. */
  public RequestContent content() {
    return new RequestContent(note, reason, newValue, hash);
  }

  public RequestState state() {
    return state;
  }

  public long preparedBy() {
    return preparedBy;
  }

  public Instant preparedAt() {
    return preparedAt;
  }

  public Optional<Long> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** Why it was rejected, or the code for which it was outdated. */
  public Optional<String> decisionNote() {
    return Optional.ofNullable(decisionNote);
  }
}
