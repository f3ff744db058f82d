package org.tenbiki.domain.pki;

import java.security.KeyPair;
import java.util.Optional;

/** Keys that the server makes for users, and the files in which keys and certificates travel. */
public interface UserKeys {
  KeyPair generate();

  /**
   * Key, certificate and its authority's certificate in one file (PKCS#12, RFC 7292).
   *
   * @param password ASCII, not empty; wiped by the caller
   */
  byte[] pkcs12(KeyPair keys, IssuedCertificate certificate, char[] password, String friendlyName);

  /** The certificate and its authority's, PEM, for users who have the key themselves. */
  byte[] chain(IssuedCertificate certificate);

  /**
   * The same key and certificates in a form that old importers open.
   *
   * @param file of {@link #pkcs12}
   * @param password wiped by the caller
   * @return empty if the password is not the file's
   */
  Optional<byte[]> legacyPkcs12(byte[] file, char[] password);
}
