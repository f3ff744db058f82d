package org.tenbiki.domain.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The way from the right password to the second factor: good for one log-in, for some minutes and
 * with the same certificate only. It is no session and opens nothing else.
 */
@Entity
@Table(name = "login_passage")
public class LoginPassage {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "user_id")
  private long userId;

  private String fingerprint;

  @Column(name = "password_version")
  private int passwordVersion;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected LoginPassage() {}

  /**
   * @param tokenHash SHA-256 of the token, hexadecimal
   * @param fingerprint of the certificate that the password came with
   * @param passwordVersion of the password that was right: another one ends the passage
   * @param expiresAt the first instant at which the token opens nothing
   */
  public LoginPassage(
      String tokenHash, long userId, String fingerprint, int passwordVersion, Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.userId = userId;
    this.fingerprint = fingerprint;
    this.passwordVersion = passwordVersion;
    this.expiresAt = expiresAt;
  }

  /** Whether it leads on with that certificate at that time. */
  public boolean isOpenFor(String certificate, Instant now) {
    return fingerprint.equals(certificate) && now.isBefore(expiresAt);
  }

  public long id() {
    return id;
  }

  public int passwordVersion() {
    return passwordVersion;
  }

  public long userId() {
    return userId;
  }
}
