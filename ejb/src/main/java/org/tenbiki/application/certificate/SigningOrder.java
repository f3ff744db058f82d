package org.tenbiki.application.certificate;

import org.tenbiki.domain.certificate.SerialNumber;
import org.tenbiki.domain.certificate.Validity;

/**
 * What a signing needs to know.
 *
 * @param commonName of the subject
 */
@SuppressWarnings("ArrayRecordComponent")
public record SigningOrder(
    SerialNumber serialNumber,
    Validity validity,
    String loginId,
    String commonName,
    String organisation,
    byte[] sealedPassword) {
  /** How the browser's certificate list calls it. */
  String friendlyName() {
    return loginId;
  }
}
