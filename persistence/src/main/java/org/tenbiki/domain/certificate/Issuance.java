package org.tenbiki.domain.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way from ユーザー認証 to the downloaded file. Password and file are sealed under a key that only
 * the browser's cookie holds, and wiped when the way ends. Source: requirements C-3 to C-6.
 */
@Entity
@Table(name = "issuance")
public class Issuance {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "user_id")
  private long userId;

  @Enumerated(EnumType.STRING)
  private IssuanceState state;

  @Column(name = "certificate_id")
  private @Nullable Long certificateId;

  @Enumerated(EnumType.STRING)
  @Column(name = "key_source")
  private @Nullable KeySource keySource;

  @Column(name = "public_key")
  private byte @Nullable [] publicKey;

  @Column(name = "file_name")
  private @Nullable String fileName;

  @Column(name = "sealed_password")
  private byte @Nullable [] sealedPassword;

  @Column(name = "sealed_file")
  private byte @Nullable [] sealedFile;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected Issuance() {}

  /**
   * @param tokenHash SHA-256 of the token's look-up part, hexadecimal
   * @param expiresAt the first instant at which the token opens nothing
   */
  public Issuance(String tokenHash, long userId, byte[] sealedPassword, Instant expiresAt) {
    this(tokenHash, userId, expiresAt);
    this.sealedPassword = sealedPassword.clone();
  }

  /**
   * For a key that the user brings: no file needs the password.
   *
   * @param tokenHash SHA-256 of the token's look-up part, hexadecimal
   * @param expiresAt the first instant at which the token opens nothing
   */
  public Issuance(String tokenHash, long userId, Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.userId = userId;
    this.expiresAt = expiresAt;
    this.state = IssuanceState.READY;
  }

  /** Whether 発行 may start a signing. */
  public boolean mayStart() {
    return state == IssuanceState.READY || state == IssuanceState.FAILED;
  }

  /** A serial number was reserved for this way, whose key the server makes. */
  public void started(long certificateId) {
    start(certificateId, KeySource.SERVER);
    this.publicKey = null;
  }

  /**
   * A serial number was reserved for this way and a key that the user brings.
   *
   * @param publicKey SubjectPublicKeyInfo, DER
   */
  public void started(long certificateId, KeySource source, byte[] publicKey) {
    if (!source.isBrought()) {
      throw new IllegalArgumentException("key of " + source);
    }
    start(certificateId, source);
    this.publicKey = publicKey.clone();
  }

  private void start(long certificateId, KeySource source) {
    if (!mayStart()) {
      throw new IllegalStateException("issuance " + id + " is " + state);
    }
    this.certificateId = certificateId;
    this.keySource = source;
    this.state = IssuanceState.ISSUING;
  }

  /** The file is there, from here until the end. The password is wiped. */
  public void issued(String fileName, byte[] sealedFile, Instant expiresAt) {
    if (state != IssuanceState.ISSUING) {
      throw new IllegalStateException("issuance " + id + " is " + state);
    }
    this.fileName = fileName;
    this.sealedFile = sealedFile.clone();
    this.sealedPassword = null;
    this.expiresAt = expiresAt;
    this.state = IssuanceState.ISSUED;
  }

  /** The signing did not come to its end; the user may press 発行 again. */
  public void failed() {
    if (state == IssuanceState.ISSUING) {
      state = IssuanceState.FAILED;
      certificateId = null;
    }
  }

  /** Wipes what was sealed. */
  public void close() {
    sealedPassword = null;
    sealedFile = null;
    state = IssuanceState.CLOSED;
  }

  public boolean isOpenAt(Instant now) {
    return now.isBefore(expiresAt);
  }

  public long id() {
    return id;
  }

  public long userId() {
    return userId;
  }

  public IssuanceState state() {
    return state;
  }

  public @Nullable Long certificateId() {
    return certificateId;
  }

  /** Empty before 発行 was pressed. */
  public Optional<KeySource> keySource() {
    return Optional.ofNullable(keySource);
  }

  /** The key that the user brings; empty if the server makes one. */
  public Optional<byte[]> publicKey() {
    return Optional.ofNullable(publicKey);
  }

  public @Nullable String fileName() {
    return fileName;
  }

  public Optional<byte[]> sealedPassword() {
    return Optional.ofNullable(sealedPassword);
  }

  public Optional<byte[]> sealedFile() {
    return Optional.ofNullable(sealedFile);
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
