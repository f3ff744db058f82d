package org.tenbiki.domain.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A master's first password until its paper is handed over: for who made it, and for 15 minutes at
 * most. Source: requirement D-2.
 */
@Entity
@Table(name = "first_password")
public class FirstPassword {
  public static final Duration HANDING_OVER = Duration.ofMinutes(15);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "sealed_secret")
  private byte @Nullable [] sealedSecret;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "issued_by")
  private long issuedBy;

  protected FirstPassword() {}

  /**
   * @param sealedSecret for {@link #context}
   * @param issuedBy the user ID of who makes the master
   */
  public FirstPassword(long userId, byte[] sealedSecret, long issuedBy, Instant issuedAt) {
    this.userId = userId;
    this.sealedSecret = sealedSecret.clone();
    this.issuedBy = issuedBy;
    this.issuedAt = issuedAt;
  }

  /** What the secret is sealed for, so that no row opens as another's. */
  public static String context(long userId) {
    return "first password of " + userId;
  }

  /** The sealed secret, for that member of staff at that time; empty if it is shown no more. */
  public Optional<byte[]> sealedFor(long staffId, Instant now) {
    return issuedBy == staffId && now.isBefore(handOverEnd())
        ? Optional.ofNullable(sealedSecret)
        : Optional.empty();
  }

  /** The first instant at which nobody sees it any more. */
  public Instant handOverEnd() {
    return issuedAt.plus(HANDING_OVER);
  }

  /** The paper is printed: the secret is gone. */
  public void handedOver() {
    sealedSecret = null;
  }

  public long userId() {
    return userId;
  }
}
