package org.tenbiki.domain.certificate;

/** How far a certificate came. */
public enum CertificateState {
  /** The serial number stands; the certificate is being signed. */
  RESERVED,
  ISSUED,
  REVOKED,
  /** The signing did not come to its end; counts as revoked. */
  VOIDED
}
