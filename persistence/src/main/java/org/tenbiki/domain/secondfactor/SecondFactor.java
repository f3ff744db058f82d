package org.tenbiki.domain.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The card or token of one user: one row a user, and at most one card or token that holds. Its
 * wrong values are counted by a credential of its own, under whose row lock it is compared. Source:
 * requirement B-2.
 */
@Entity
@Table(name = "second_factor")
public class SecondFactor {
  /** How long after the issue its paper may be printed. */
  private static final Duration HANDING_OVER = Duration.ofMinutes(15);

  private static final int SECRET_BYTES = 20;
  private static final long SERIAL_NUMBERS = 10_000_000_000L;
  private static final long NO_STEP = -1;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "counter_id")
  private long counterId;

  @Enumerated(EnumType.STRING)
  private FactorKind kind;

  @Column(name = "serial_number")
  private String serialNumber;

  @Column(name = "sealed_secret")
  private byte @Nullable [] sealedSecret;

  private @Nullable String challenge;

  @Enumerated(EnumType.STRING)
  private @Nullable TotpStep step;

  @Column(name = "last_step")
  private long lastStep;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "issued_by")
  private long issuedBy;

  @Column(name = "handed_over")
  private boolean handedOver;

  protected SecondFactor() {}

  /**
   * For a user who never had one; {@link #issue} follows at once.
   *
   * @param counterId the credential that counts wrong values
   */
  public SecondFactor(long userId, long counterId) {
    this.userId = userId;
    this.counterId = counterId;
    this.kind = FactorKind.GRID_CARD;
    this.serialNumber = "";
    this.issuedAt = Instant.EPOCH;
  }

  /**
   * A new card or token with a secret of its own. What was issued before opens nothing any more;
   * failures and lock stay as they are.
   *
   * @param totpStep how long a code holds, for tokens
   * @param by the user ID of who issues
   */
  public void issue(
      FactorKind newKind, TotpStep totpStep, long by, FactorTools tools, Instant now) {
    kind = newKind;
    serialNumber = "%010d".formatted(tools.random().nextLong(SERIAL_NUMBERS));
    issuedAt = now;
    issuedBy = by;
    handedOver = false;
    lastStep = NO_STEP;
    if (newKind == FactorKind.GRID_CARD) {
      GridCard card = GridCard.random(tools.random());
      sealedSecret = tools.sealer().seal(card.bytes(), context());
      challenge = GridChallenge.random(tools.random()).toString();
      step = null;
    } else {
      byte[] secret = new byte[SECRET_BYTES];
      tools.random().nextBytes(secret);
      sealedSecret = tools.sealer().seal(secret, context());
      challenge = null;
      step = totpStep;
    }
  }

  /** It opens nothing any more, and its secret is gone. */
  public void revoke() {
    sealedSecret = null;
    challenge = null;
  }

  /**
   * Whether the value is the one asked for now. An answered challenge is never asked again next,
   * whether the answer was right or wrong; an accepted code is never accepted again.
   *
   * @throws IllegalStateException if it is revoked
   */
  public boolean accept(String typed, FactorTools tools, Instant now) {
    byte[] secret = secret(tools.sealer());
    if (kind == FactorKind.GRID_CARD) {
      GridChallenge asked = challenge().orElseThrow();
      challenge = asked.next(tools.random()).toString();
      return GridCard.of(secret).answers(asked, typed);
    }
    OptionalLong accepted =
        OneTimeCheck.stepOf(
            tools.codes(), secret, Objects.requireNonNull(step), typed, lastStep, now);
    accepted.ifPresent(number -> lastStep = number);
    return accepted.isPresent();
  }

  /** The cells asked for now; empty for tokens. */
  public Optional<GridChallenge> challenge() {
    return Optional.ofNullable(challenge).map(GridChallenge::parse);
  }

  /** What the paper shows; only while {@link #isPrintableBy}. */
  public byte[] secret(FactorSealer sealer) {
    if (sealedSecret == null) {
      throw new IllegalStateException("second factor " + id + " is revoked");
    }
    return sealer.open(sealedSecret, context());
  }

  private String context() {
    return userId + "/" + kind + "/" + serialNumber;
  }

  /** Whether that person may still see and print the secret, which nobody sees later. */
  public boolean isPrintableBy(long staffId, Instant now) {
    return isActive() && !handedOver && issuedBy == staffId && now.isBefore(handOverEnd());
  }

  /** The first instant at which nobody sees the secret any more. */
  public Instant handOverEnd() {
    return issuedAt.plus(HANDING_OVER);
  }

  /** The paper is printed: nobody sees the secret any more. */
  public void handedOver() {
    handedOver = true;
  }

  /** Whether it opens anything. */
  public boolean isActive() {
    return sealedSecret != null;
  }

  public long id() {
    return id;
  }

  public long userId() {
    return userId;
  }

  /** The credential that counts wrong values. */
  public long counterId() {
    return counterId;
  }

  public FactorKind kind() {
    return kind;
  }

  /** Ten digits, printed on the card. */
  public String serialNumber() {
    return serialNumber;
  }

  /** How long a code holds; null for cards. */
  public @Nullable TotpStep step() {
    return step;
  }

  public Instant issuedAt() {
    return issuedAt;
  }
}
