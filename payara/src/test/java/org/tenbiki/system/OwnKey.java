package org.tenbiki.system;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** A key that is made on the user's side, as a page makes it, without a browser. */
record OwnKey(KeyPair keys) {
  static OwnKey made() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new OwnKey(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** DER. */
  byte[] request() {
    try {
      return new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=x"), keys.getPublic())
          .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
          .getEncoded();
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the page of 発行 to the p12, as that page would. */
  byte[] certified(HttpClerk clerk, String userId, String password) {
    clerk.send("key-request", "application/pkcs10", request());
    if (clerk.page().status() != 202
        || !Await.until(HttpMember.ISSUE, () -> isPem(clerk.open("file").page()))) {
      throw new IllegalStateException("no certificate for " + userId + ": " + clerk.page().text());
    }
    return p12(clerk.page().body(), password);
  }

  /** From the page of the enrolment program to the p12, as that program would. */
  byte[] enrolled(HttpClerk clerk, String password) {
    enrol(clerk, EnrolmentProgram.shown(clerk.page(), "code"));
    return p12(clerk.page().body(), password);
  }

  /** Takes the certificate as the enrolment program would with that code. */
  void enrol(HttpClerk clerk, String code) {
    clerk.header("Authorization", "Tenbiki " + code);
    boolean done =
        Await.until(
            HttpMember.ISSUE,
            () -> clerk.send("enrol", "application/pkcs10", request()).page().status() == 200);
    if (!done) {
      throw new IllegalStateException("no certificate for " + code + ": " + clerk.page().text());
    }
  }

  private static boolean isPem(HttpClerk.Page page) {
    return new String(page.body(), StandardCharsets.ISO_8859_1).startsWith("-----BEGIN CERT");
  }

  private byte[] p12(byte[] chain, String password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "own",
          keys.getPrivate(),
          password.toCharArray(),
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(chain))
              .toArray(Certificate[]::new));
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      store.store(file, password.toCharArray());
      return file.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
