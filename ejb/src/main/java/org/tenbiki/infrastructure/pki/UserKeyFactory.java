package org.tenbiki.infrastructure.pki;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Optional;
import org.tenbiki.domain.pki.IssuedCertificate;
import org.tenbiki.domain.pki.UserKeys;

/** P-256 keys by the JDK, files by {@link Pkcs12Writer}. */
@ApplicationScoped
public class UserKeyFactory implements UserKeys {
  private static final String CURVE = "secp256r1";

  @Inject DeploymentAuthority authority;

  @Override
  public KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(CURVE));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + CURVE, e);
    }
  }

  @Override
  public byte[] pkcs12(
      KeyPair keys, IssuedCertificate certificate, char[] password, String friendlyName) {
    return Pkcs12Writer.modern()
        .write(
            keys.getPrivate(), parse(certificate), authority.certificate(), password, friendlyName);
  }

  @Override
  public byte[] chain(IssuedCertificate certificate) {
    try {
      String pem = KeyFiles.pem(parse(certificate)) + KeyFiles.pem(authority.certificate());
      return pem.getBytes(StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static X509Certificate parse(IssuedCertificate certificate) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(certificate.der()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("issued certificate does not parse", e);
    }
  }

  @Override
  public Optional<byte[]> legacyPkcs12(byte[] file, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(file), password);
      String name = store.aliases().nextElement();
      Certificate[] chain = store.getCertificateChain(name);
      return Optional.of(
          Pkcs12Writer.legacy()
              .write(
                  (PrivateKey) store.getKey(name, password),
                  (X509Certificate) chain[0],
                  (X509Certificate) chain[1],
                  password,
                  name));
    } catch (IOException e) {
      if (e.getCause() instanceof UnrecoverableKeyException) {
        return Optional.empty();
      }
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("our own file", e);
    }
  }
}
