package org.tenbiki.application.certificate;

import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Arrays;
import org.tenbiki.domain.pki.IssuedCertificate;
import org.tenbiki.domain.pki.UserKeys;

/** A key that is made here, and leaves in a file under the user's password. */
final class ServerMadeKey implements IssueKey {
  private final UserKeys keys;
  private final KeyPair pair;
  private final char[] password;
  private final String friendlyName;

  /**
   * @param password wiped at the end
   * @param friendlyName how the browser's certificate list calls it
   */
  ServerMadeKey(UserKeys keys, char[] password, String friendlyName) {
    this.keys = keys;
    this.pair = keys.generate();
    this.password = password;
    this.friendlyName = friendlyName;
  }

  @Override
  public PublicKey publicKey() {
    return pair.getPublic();
  }

  @Override
  public byte[] file(IssuedCertificate certificate) {
    return keys.pkcs12(pair, certificate, password, friendlyName);
  }

  @Override
  public void close() {
    Arrays.fill(password, '\0');
  }
}
