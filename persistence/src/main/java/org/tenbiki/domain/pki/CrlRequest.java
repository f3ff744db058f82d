package org.tenbiki.domain.pki;

import java.time.Instant;
import java.util.List;

/**
 * What a CRL says. Source: RFC 5280 §5.1.
 *
 * @param crlNumber positive and greater than every one before
 */
public record CrlRequest(
    long crlNumber, Instant thisUpdate, Instant nextUpdate, List<RevokedEntry> entries) {
  public CrlRequest {
    entries = List.copyOf(entries);
    if (crlNumber < 1 || !nextUpdate.isAfter(thisUpdate)) {
      throw new IllegalArgumentException(
          "crlNumber " + crlNumber + " from " + thisUpdate + " to " + nextUpdate);
    }
  }
}
