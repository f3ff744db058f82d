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
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A password's hash with its failure counter. A contract's initial password is one, a user's
 * password another, and identifiers that do not exist share a bounded number of them. Only ever
 * compared under its row lock. Source: requirements L-1 to L-3 and L-7.
 */
@Entity
@Table(name = "credential")
public class Credential {
  private static final String NO_HASH = "-";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  @SequenceGenerator(name = "tenbiki_id", sequenceName = "tenbiki_id", allocationSize = 50)
  private long id;

  private String hash;

  @Column(name = "password_version")
  private int passwordVersion;

  private boolean given;

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

  /** Of a password that somebody else knows until its user changes it. Source: D-3. */
  public static Credential given(String hash) {
    Credential credential = new Credential(hash);
    credential.given = true;
    return credential;
  }

  /** Counts wrong values that are no passwords: no password belongs to it. */
  public static Credential counter() {
    return new Credential(NO_HASH);
  }

  /** For an identifier that does not exist, so that guesses at it count like any other. */
  public static Credential ofUnknown(long id, String decoy) {
    Credential credential = new Credential(decoy);
    credential.id = id;
    return credential;
  }

  /**
   * A keyed hash spreads identifiers that do not exist over a fixed number of slots, so that the
   * store is bounded. Source: requirement L-7.
   *
   * @param slot 0 or more
   * @return negative
   */
  public static long idOfUnknown(int slot) {
    return -2L - slot;
  }

  /** Whether the credential of that id answers for identifiers that do not exist. */
  public static boolean isOfUnknown(long id) {
    return id < 0;
  }

  /**
   * Compares a password, unless locked, and counts the outcome. A hash of an older cost is made
   * anew.
   */
  public Attempt attempt(
      char[] password, PasswordHasher hasher, LockoutPolicy policy, Instant now) {
    Attempt attempt = attempt(() -> hasher.verify(password, hash), policy, now);
    if (attempt instanceof Attempt.Right && hasher.isOutdated(hash)) {
      hash = hasher.hash(password);
    }
    return attempt;
  }

  /**
   * Compares a value of any kind, unless locked, and counts the outcome.
   *
   * @param right asked at most once
   */
  public Attempt attempt(BooleanSupplier right, LockoutPolicy policy, Instant now) {
    LockState before = lockState();
    if (before.isLockedAt(now)) {
      return new Attempt.NotCompared(before);
    }
    if (right.getAsBoolean()) {
      keep(LockState.OPEN);
      return new Attempt.Right();
    }
    keep(before.withFailure(policy, now));
    return new Attempt.Wrong(lockState(), policy.failuresPerLock() - lockState().failures());
  }

  /** Whether it is this password, for those who set it: nothing is counted, no lock asked. */
  public boolean isOf(char[] password, PasswordHasher hasher) {
    return hasher.verify(password, hash);
  }

  /**
   * Takes another password. Failures and lock stay as they are; sessions that the earlier one
   * opened end. Source: OWASP ASVS 5.0, 7.4.3.
   *
   * @param newHash from a {@link PasswordHasher}
   */
  public void changeHash(String newHash) {
    hash = newHash;
    given = false;
    passwordVersion++;
  }

  /**
   * Takes another password that somebody else knows. Source: requirement D-3.
   *
   * @param newHash from a {@link PasswordHasher}
   */
  public void giveHash(String newHash) {
    changeHash(newHash);
    given = true;
  }

  /** Whether somebody else gave the password that holds. */
  public boolean isGiven() {
    return given;
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

  /** Another one with each password, the same while only its hash is made anew. */
  public int passwordVersion() {
    return passwordVersion;
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
