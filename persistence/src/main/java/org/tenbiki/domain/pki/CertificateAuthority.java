package org.tenbiki.domain.pki;

/** The certification authority for client certificates, which alone holds the signing key. */
public interface CertificateAuthority {
  /**
   * Opens the key. Asked for at start, so that a bad key file shows then and not at the first
   * certificate.
   *
   * @throws KeyUnusableException if the key must not or cannot be used
   */
  void open();

  /**
   * Builds the certificate, signs it with a throw-away key and checks the result.
   *
   * @throws CertificateRefusedException if a check fails: nothing is signed then
   */
  PreparedCertificate prepare(CertificateRequestData request);

  /**
   * Signs what was prepared, once.
   *
   * @throws IllegalStateException if it was signed before
   */
  IssuedCertificate issue(PreparedCertificate prepared);

  /** A full CRL, DER. */
  byte[] crl(CrlRequest request);

  /** A key file, its pass phrase or its certificate must not be used; the message says why. */
  class KeyUnusableException extends RuntimeException {
    public KeyUnusableException(String message) {
      super(message);
    }

    public KeyUnusableException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** What was asked for would make a bad certificate. */
  class CertificateRefusedException extends RuntimeException {
    public CertificateRefusedException(String message) {
      super(message);
    }
  }
}
