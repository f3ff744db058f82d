package org.tenbiki.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of a node's chain; its row lock orders the events. */
@Entity
@Table(name = "audit_head")
public class AuditHead {
  @Id private String node;

  @Column(name = "sequence_number")
  private long sequenceNumber;

  private String chain;

  protected AuditHead() {}

  public AuditHead(String node) {
    this.node = node;
    this.chain = "";
  }

  /** The number of the next event. */
  public long nextNumber() {
    return sequenceNumber + 1;
  }

  public String chain() {
    return chain;
  }

  public void append(long number, String newChain) {
    sequenceNumber = number;
    chain = newChain;
  }
}
