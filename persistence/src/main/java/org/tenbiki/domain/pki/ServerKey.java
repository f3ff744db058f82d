package org.tenbiki.domain.pki;

/** The key by which visitors know the server. */
public interface ServerKey {
  /**
   * What a program compares, and a person can: the first 128 bits of the SHA-256 of the
   * SubjectPublicKeyInfo, hexadecimal, in groups of four. Source: RFC 7469 §2.4 for what is hashed.
   */
  String pin();
}
