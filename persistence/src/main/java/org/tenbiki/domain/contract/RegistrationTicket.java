package org.tenbiki.domain.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way from 初期登録ログイン to the result page: who knows the token may register the master of one
 * contract. Source: requirements M-1 to M-6.
 */
@Entity
@Table(name = "registration_ticket")
public class RegistrationTicket {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "contract_id")
  private long contractId;

  @Column(name = "registered_user_id")
  private @Nullable Long registeredUserId;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected RegistrationTicket() {}

  /**
   * @param tokenHash SHA-256 of the token, hexadecimal
   * @param expiresAt the first instant at which the token opens nothing
   */
  public RegistrationTicket(String tokenHash, long contractId, Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.contractId = contractId;
    this.expiresAt = expiresAt;
  }

  /** Remembers whom this ticket registered, for the result page. */
  public void registered(long userId) {
    registeredUserId = userId;
  }

  /** From now on the token opens nothing. */
  public void close(Instant now) {
    expiresAt = now;
  }

  public Optional<Long> registeredUserId() {
    return Optional.ofNullable(registeredUserId);
  }

  public boolean isOpenAt(Instant now) {
    return now.isBefore(expiresAt);
  }

  public long id() {
    return id;
  }

  public long contractId() {
    return contractId;
  }
}
