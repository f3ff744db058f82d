package org.tenbiki.domain.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A password's hash with its failure counter. A contract's initial password is one, a user's
 * password another, and identifiers that do not exist share a bounded number of them. Only ever
 * compared under its row lock. Source: requirements L-1 to L-3 and L-7.
 */
@Entity
@Table(name = "credential")
public class Credential {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  @SequenceGenerator(name = "tenbiki_id", sequenceName = "tenbiki_id", allocationSize = 50)
  private long id;

  private String hash;

  @Enumerated(EnumType.STRING)
  @Column(name = "lock_status")
  private LockStatus lockStatus;

  private int failures;
  private int locks;

  @Column(name = "locked_until")
  private @Nullable Instant lockedUntil;

  protected Credential() {}

  /**
   * @param hash from a {@link PasswordHasher}
   */
  public Credential(String hash) {
    this.hash = hash;
    keep(LockState.OPEN);
  }

  /**
   * Compares a password, unless locked, and counts the outcome.
   *
   * @param password wiped by the caller
   */
  public Attempt attempt(
      char[] password, PasswordHasher hasher, LockoutPolicy policy, Instant now) {
    LockState before = lockState();
    if (before.isLockedAt(now)) {
      return new Attempt.NotCompared(before);
    }
    if (hasher.verify(password, hash)) {
      keep(LockState.OPEN);
      return new Attempt.Right();
    }
    keep(before.withFailure(policy, now));
    return new Attempt.Wrong(lockState(), policy.failuresPerLock() - lockState().failures());
  }

  /** A person ends lock and block. Source: requirement L-6. */
  public void release() {
    keep(LockState.OPEN);
  }

  /**
   * Writes down that a lock ended by itself.
   *
   * @return false if there is none that ran out at that time
   */
  public boolean endLockAt(Instant now) {
    LockState state = lockState();
    if (state.status() != LockStatus.LOCKED || state.isLockedAt(now)) {
      return false;
    }
    keep(state.ranOut());
    return true;
  }

  public long id() {
    return id;
  }

  public LockState lockState() {
    return new LockState(lockStatus, failures, locks, lockedUntil);
  }

  private void keep(LockState state) {
    lockStatus = state.status();
    failures = state.failures();
    locks = state.locks();
    lockedUntil = state.lockedUntil();
  }
}
