package org.tenbiki.application.certificate;

import java.security.PublicKey;
import org.tenbiki.domain.pki.IssuedCertificate;
import org.tenbiki.domain.pki.UserKeys;

/** A key whose private half never was here: the file holds certificates alone. */
record BroughtKey(PublicKey publicKey, UserKeys keys) implements IssueKey {
  @Override
  public byte[] file(IssuedCertificate certificate) {
    return keys.chain(certificate);
  }

  @Override
  public void close() {}
}
