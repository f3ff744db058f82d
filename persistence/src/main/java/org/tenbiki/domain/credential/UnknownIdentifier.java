package org.tenbiki.domain.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The credential that answers for identifiers that do not exist. A keyed hash spreads them over a
 * fixed number of slots, so that the store is bounded. Source: requirement L-7.
 */
@Entity
@Table(name = "unknown_identifier")
public class UnknownIdentifier {
  /** No identifier falls into it: its row's lock orders the taking of slots. */
  public static final int GATE = -1;

  @Id private int slot;

  @Column(name = "credential_id")
  private long credentialId;

  protected UnknownIdentifier() {}

  public UnknownIdentifier(int slot, long credentialId) {
    this.slot = slot;
    this.credentialId = credentialId;
  }

  public int slot() {
    return slot;
  }

  public long credentialId() {
    return credentialId;
  }
}
