package org.tenbiki.domain.certificate;

import java.time.Instant;

/** What people are told of a certificate. */
public enum CertificateStanding {
  VALID,
  EXPIRED,
  REVOKED,
  /** Revoked because another took its place. */
  SUPERSEDED,
  /** Reserved: it is being signed, or that did not come to its end. */
  ISSUING;

  static CertificateStanding of(Certificate certificate, Instant now) {
    return switch (certificate.state()) {
      case RESERVED, VOIDED -> ISSUING;
      case ISSUED -> certificate.isExpiredAt(now) ? EXPIRED : VALID;
      case REVOKED ->
          certificate.revocationReason().filter(r -> r == RevocationReason.SUPERSEDED).isPresent()
              ? SUPERSEDED
              : REVOKED;
    };
  }
}
