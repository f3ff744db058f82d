package org.tenbiki.enrolment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** The key of one certificate, made here; its private half goes into the store and nowhere else. */
final class UserKey {
  /** Accepted by every store of keys; some of Windows know no other kind for TLS. */
  private static final String ALGORITHM = "RSA";

  private static final int BITS = 3072;

  /** The portal takes the key alone and names the subject itself. */
  private static final X500Name SUBJECT = new X500Name("CN=Tenbiki");

  private final KeyPair keys;

  private UserKey(KeyPair keys) {
    this.keys = keys;
  }

  static UserKey make() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(BITS);
      return new UserKey(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  PrivateKey privateKey() {
    return keys.getPrivate();
  }

  /** Proves possession of the private key: PKCS#10, DER. */
  byte[] request() {
    try {
      return new JcaPKCS10CertificationRequestBuilder(SUBJECT, keys.getPublic())
          .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()))
          .getEncoded();
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("every JDK signs with " + ALGORITHM, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
