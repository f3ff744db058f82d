package org.tenbiki.application.certificate;

import java.util.Optional;
import org.tenbiki.domain.certificate.SerialNumber;
import org.tenbiki.domain.certificate.Validity;

/**
 * What a signing needs to know.
 *
 * @param commonName of the subject
 * @param sealedPassword of the file of a key that the server makes
 * @param publicKey that the user brings; empty if the server makes one
 */
public record SigningOrder(
    SerialNumber serialNumber,
    Validity validity,
    String loginId,
    String commonName,
    String organisation,
    Optional<byte[]> sealedPassword,
    Optional<byte[]> publicKey) {
  /** How the browser's certificate list calls it. */
  String friendlyName() {
    return loginId;
  }
}
