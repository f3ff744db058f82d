package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tenbiki.domain.pki.CertificateAuthority.KeyUnusableException;

/** The one private key of a PKCS#12 file with the certificate that was found to fit it. */
record KeyEntry(PrivateKey key, X509Certificate certificate) {
  private static final byte[] PROBE = {1, 2, 3};

  /**
   * @throws KeyUnusableException if others may read or write one of the files, the pass phrase is a
   *     sample or wrong, the file has not exactly one key, or the key does not fit its certificate
   */
  static KeyEntry read(Path keyStore, Path passphraseFile) {
    KeyFileGuard.refuseOpenToOthers(keyStore);
    char[] passphrase = Passphrase.read(passphraseFile).toCharArray();
    try (InputStream in = Files.newInputStream(keyStore)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, passphrase);
      KeyEntry entry = only(store, passphrase, keyStore);
      if (!entry.fits()) {
        throw new KeyUnusableException(
            keyStore + " holds a private key that does not fit its certificate");
      }
      return entry;
    } catch (GeneralSecurityException | IOException e) {
      throw new KeyUnusableException(
          "cannot open " + keyStore + " with the pass phrase in " + passphraseFile, e);
    }
  }

  private static KeyEntry only(KeyStore store, char[] passphrase, Path file)
      throws GeneralSecurityException {
    List<KeyEntry> found = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.getKey(alias, passphrase) instanceof PrivateKey key
          && store.getCertificate(alias) instanceof X509Certificate certificate) {
        found.add(new KeyEntry(key, certificate));
      }
    }
    if (found.size() != 1) {
      throw new KeyUnusableException(
          file + " holds " + found.size() + " private keys with a certificate, and not one");
    }
    return found.get(0);
  }

  private boolean fits() throws GeneralSecurityException {
    String algorithm = signatureAlgorithm(certificate.getPublicKey());
    if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
      return false;
    }
    Signature signer = Signature.getInstance(algorithm);
    signer.initSign(key);
    signer.update(PROBE);
    byte[] signature = signer.sign();
    Signature verifier = Signature.getInstance(algorithm);
    verifier.initVerify(certificate.getPublicKey());
    verifier.update(PROBE);
    try {
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false; // of a key of another size
    }
  }

  /**
   * With what a key of that kind signs here.
   *
   * @throws KeyUnusableException if it is neither EC nor RSA
   */
  static String signatureAlgorithm(PublicKey key) {
    return switch (key.getAlgorithm()) {
      case "EC" -> "SHA384withECDSA";
      case "RSA" -> "SHA384withRSA";
      default -> throw new KeyUnusableException("key of kind " + key.getAlgorithm());
    };
  }
}
