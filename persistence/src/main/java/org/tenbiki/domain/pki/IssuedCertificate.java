package org.tenbiki.domain.pki;

/**
 * A signed certificate.
 *
 * @param fingerprint SHA-256 of {@code der}, hexadecimal, small letters
 */
@SuppressWarnings("ArrayRecordComponent")
public record IssuedCertificate(byte[] der, String fingerprint) {}
