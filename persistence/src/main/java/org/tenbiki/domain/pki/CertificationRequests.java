package org.tenbiki.domain.pki;

import java.security.PublicKey;
import org.tenbiki.domain.shared.InvalidInputException;

/** Certification requests (PKCS#10, RFC 2986) by which users bring a key of their own. */
public interface CertificationRequests {
  /** Many times what a request with the longest key needs. */
  int MOST_BYTES = 16 * 1024;

  /** The field that violations name. */
  String FIELD = "request";

  /**
   * The key of a request that proves possession of it. Whatever else the request asks for, subject
   * and extensions, is ignored.
   *
   * @param request PEM or DER
   * @throws InvalidInputException with the one reason why the request or its key is refused
   */
  PublicKey read(byte[] request);

  /**
   * A key that was read before.
   *
   * @param encoded as {@link PublicKey#getEncoded} of a key that was read gives it
   */
  PublicKey decode(byte[] encoded);
}
