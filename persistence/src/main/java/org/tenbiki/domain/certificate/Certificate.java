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
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.shared.Japan;

/**
 * A user's certificate, known from before it is signed: the serial number is reserved in a
 * transaction of its own, so that nothing signed is ever unknown. Source: requirements C-7, C-10
 * and C-13.
 */
@Entity
@Table(name = "certificate")
public class Certificate {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "serial_number")
  private String serialNumber;

  @Enumerated(EnumType.STRING)
  private CertificateState state;

  @Column(name = "not_before")
  private Instant notBefore;

  @Column(name = "not_after")
  private Instant notAfter;

  @Column(name = "reserved_at")
  private Instant reservedAt;

  private @Nullable String fingerprint;

  @Column(name = "key_hash")
  private @Nullable String keyHash;

  private byte @Nullable [] der;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "revocation_reason")
  private @Nullable RevocationReason revocationReason;

  @Column(name = "first_used_at")
  private @Nullable Instant firstUsedAt;

  @Column(name = "notice_due_at")
  private @Nullable Instant noticeDueAt;

  protected Certificate() {}

  /** Reserves the serial number: from here on it is known and can be revoked. */
  public Certificate(long userId, SerialNumber serialNumber, Validity validity, Instant now) {
    this.userId = userId;
    this.serialNumber = serialNumber.toString();
    this.notBefore = validity.notBefore();
    this.notAfter = validity.notAfter();
    this.reservedAt = now;
    this.state = CertificateState.RESERVED;
  }

  /** Says for which key the serial number is reserved, if that is known before it is signed. */
  public void reserveFor(KeyHash key) {
    mustBeReserved();
    this.keyHash = key.text();
  }

  /**
   * Takes what the authority signed.
   *
   * @param fingerprint SHA-256 of {@code der}, hexadecimal
   * @throws IllegalStateException unless reserved: a sweep may have voided it meanwhile
   */
  public void issued(byte[] der, String fingerprint, KeyHash key) {
    mustBeReserved();
    this.der = der.clone();
    this.fingerprint = fingerprint;
    this.keyHash = key.text();
    this.state = CertificateState.ISSUED;
  }

  /**
   * Gives up a reservation. Whether something was signed under it is not known, so the serial
   * number counts as revoked from here on. Its key may be brought again: nobody was told of a
   * certificate.
   */
  public void voidReservation(Instant now) {
    mustBeReserved();
    state = CertificateState.VOIDED;
    keyHash = null;
    revokedAt = now;
    revocationReason = RevocationReason.CESSATION_OF_OPERATION;
  }

  private void mustBeReserved() {
    if (state != CertificateState.RESERVED) {
      throw new IllegalStateException("certificate " + serialNumber + " is " + state);
    }
  }

  /**
   * Revokes, once.
   *
   * @throws IllegalStateException if not issued or revoked before
   */
  public void revoke(RevocationReason reason, Instant now) {
    if (state != CertificateState.ISSUED) {
      throw new IllegalStateException("certificate " + serialNumber + " is " + state);
    }
    state = CertificateState.REVOKED;
    noticeDueAt = null;
    revokedAt = now;
    revocationReason = reason;
  }

  /**
   * Remembers the first log-in with it.
   *
   * @return false if there was one before
   */
  public boolean recordUse(Instant now) {
    if (firstUsedAt != null) {
      return false;
    }
    firstUsedAt = now;
    return true;
  }

  /**
   * When a notice of its expiry is due next.
   *
   * @param next null if none is
   */
  public void noticeDueAt(@Nullable Instant next) {
    noticeDueAt = next;
  }

  /** Issued, not revoked, and its time has not run out. */
  public boolean isUsableAt(Instant now) {
    return state == CertificateState.ISSUED && !isExpiredAt(now);
  }

  /** notAfter is inclusive to the end of its second. Source: RFC 5280 §4.1.2.5. */
  public boolean isExpiredAt(Instant now) {
    return !now.isBefore(notAfter.plusSeconds(1));
  }

  public CertificateStanding standingAt(Instant now) {
    return CertificateStanding.of(this, now);
  }

  /** By the time of reservation. */
  public boolean isOlderThan(Certificate other) {
    return reservedAt.isBefore(other.reservedAt);
  }

  public boolean isUsed() {
    return firstUsedAt != null;
  }

  public long id() {
    return id;
  }

  public long userId() {
    return userId;
  }

  public SerialNumber serialNumber() {
    return SerialNumber.parse(serialNumber);
  }

  public CertificateState state() {
    return state;
  }

  public Validity validity() {
    return new Validity(notBefore, notAfter);
  }

  /** In Japan. */
  public LocalDate firstDay() {
    return Japan.dayOf(notBefore);
  }

  /** In Japan. */
  public LocalDate lastDay() {
    return Japan.dayOf(notAfter);
  }

  public Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt);
  }

  public Optional<RevocationReason> revocationReason() {
    return Optional.ofNullable(revocationReason);
  }
}
