package org.tenbiki.infrastructure.pki;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.asn1.x509.Extension;
import org.tenbiki.domain.pki.CertificateAuthority.KeyUnusableException;

/** The authority's signing key with its certificate. */
record AuthorityKey(PrivateKey privateKey, X509Certificate certificate) {
  private static final int KEY_CERT_SIGN = 5;
  private static final int CRL_SIGN = 6;

  /**
   * Reads the one key of a PKCS#12 file.
   *
   * @throws KeyUnusableException if {@link KeyEntry#read} refuses it, or its certificate is not
   *     that of an authority or not valid now
   */
  static AuthorityKey load(Path keyStore, Path passphraseFile, Instant now) {
    KeyEntry entry = KeyEntry.read(keyStore, passphraseFile);
    refuseUnfit(keyStore, entry.certificate(), now);
    return new AuthorityKey(entry.key(), entry.certificate());
  }

  /** Source: RFC 5280 §4.2.1.2, §4.2.1.3, §4.2.1.9. */
  private static void refuseUnfit(Path file, X509Certificate certificate, Instant now) {
    boolean[] usage = certificate.getKeyUsage();
    if (certificate.getBasicConstraints() < 0) {
      throw new KeyUnusableException(file + " holds no certificate of an authority (cA)");
    }
    if (usage == null || !usage[KEY_CERT_SIGN] || !usage[CRL_SIGN]) {
      throw new KeyUnusableException(
          file + " holds a certificate whose key usage lacks keyCertSign or cRLSign");
    }
    if (certificate.getExtensionValue(Extension.subjectKeyIdentifier.getId()) == null) {
      throw new KeyUnusableException(file + " holds a certificate without subject key identifier");
    }
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      throw new KeyUnusableException(
          file
              + " holds a certificate that begins at "
              + certificate.getNotBefore().toInstant()
              + "; by the clock it is "
              + now);
    }
    if (now.isAfter(certificate.getNotAfter().toInstant())) {
      throw new KeyUnusableException(
          file
              + " holds a certificate that ended at "
              + certificate.getNotAfter().toInstant()
              + "; by the clock it is "
              + now);
    }
  }
}
