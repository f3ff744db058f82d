package org.tenbiki.domain.pki;

import java.security.KeyPair;

/** Keys that the server makes for users, and the file in which they travel. */
public interface UserKeys {
  KeyPair generate();

  /**
   * Key, certificate and its authority's certificate in one file (PKCS#12, RFC 7292).
   *
   * @param password ASCII, not empty; wiped by the caller
   */
  byte[] pkcs12(KeyPair keys, IssuedCertificate certificate, char[] password, String friendlyName);
}
