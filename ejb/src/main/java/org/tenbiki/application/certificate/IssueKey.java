package org.tenbiki.application.certificate;

import java.security.PublicKey;
import org.tenbiki.domain.pki.IssuedCertificate;

/**
 * Where the key of an issue comes from, as the cycle sees it: everything else in the cycle is the
 * same for all keys.
 */
interface IssueKey extends AutoCloseable {
  /** What is certified. */
  PublicKey publicKey();

  /** What is handed out for the certificate. */
  byte[] file(IssuedCertificate certificate);

  /** Wipes what must not stay in memory. */
  @Override
  void close();
}
