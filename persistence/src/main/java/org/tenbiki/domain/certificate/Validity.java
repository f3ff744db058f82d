package org.tenbiki.domain.certificate;

import java.time.Instant;

/**
 * The validity of a certificate, in whole seconds, both ends inclusive. Source: RFC 5280 §4.1.2.5.
 *
 * @param notBefore the first second
 * @param notAfter the last second
 */
public record Validity(Instant notBefore, Instant notAfter) {
  public Validity {
    if (notAfter.isBefore(notBefore)) {
      throw new IllegalArgumentException("notAfter " + notAfter + " before " + notBefore);
    }
    if (notBefore.getNano() != 0 || notAfter.getNano() != 0) {
      throw new IllegalArgumentException("not whole seconds: " + notBefore + " to " + notAfter);
    }
  }
}
