package org.tenbiki.domain.audit;

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

/** A written event: never changed, never removed. Source: requirement S-5. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  private String node;

  @Column(name = "sequence_number")
  private long sequenceNumber;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "event_type")
  private AuditEventType type;

  @Enumerated(EnumType.STRING)
  private AuditOutcome outcome;

  private String actor;
  private String address;

  @Column(name = "institution_id")
  private @Nullable Long institutionId;

  @Column(name = "contract_id")
  private @Nullable Long contractId;

  @Column(name = "user_id")
  private @Nullable Long userId;

  private String object;
  private String details;
  private String chain;

  protected AuditEvent() {}

  /**
   * @param sequenceNumber counts from 1 without a gap on each node
   * @param chain over this event and the chain of the one before, hexadecimal
   */
  public AuditEvent(
      String node, long sequenceNumber, Instant occurredAt, AuditEntry entry, String chain) {
    this.node = node;
    this.sequenceNumber = sequenceNumber;
    this.occurredAt = occurredAt;
    this.type = entry.type();
    this.outcome = entry.outcome();
    this.actor = entry.actor();
    this.address = entry.address();
    this.institutionId = entry.institutionId();
    this.contractId = entry.contractId();
    this.userId = entry.userId();
    this.object = entry.object();
    this.details = entry.details();
    this.chain = chain;
  }

  public AuditEntry entry() {
    return new AuditEntry(
        type, outcome, actor, address, institutionId, contractId, userId, object, details);
  }

  public long id() {
    return id;
  }

  public String node() {
    return node;
  }

  public long sequenceNumber() {
    return sequenceNumber;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  public String chain() {
    return chain;
  }
}
