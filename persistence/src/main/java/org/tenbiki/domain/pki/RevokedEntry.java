package org.tenbiki.domain.pki;

import java.time.Instant;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.certificate.SerialNumber;

/** An entry of a CRL. Source: RFC 5280 §5.1.2.6. */
public record RevokedEntry(SerialNumber serialNumber, Instant revokedAt, RevocationReason reason) {}
