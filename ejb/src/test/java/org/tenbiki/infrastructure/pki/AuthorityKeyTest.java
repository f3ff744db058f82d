package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.pki.CertificateAuthority.KeyUnusableException;

@DisplayName("認証局の鍵ファイル")
class AuthorityKeyTest {
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2046-11-16T03:00:00Z");
  private static final String PASSPHRASE = "a phrase of our own";

  @TempDir Path folder;
  private final KeyPair keys = AuthorityCertificates.newKey("secp384r1");
  private Path store;
  private Path pass;

  @BeforeEach
  void names() {
    store = folder.resolve("ca.p12");
    pass = folder.resolve("ca.pass");
  }

  @Test
  @DisplayName("正しい鍵は読める")
  void good_key_is_read() throws Exception {
    write(keys, PASSPHRASE, certificate(b -> {}));

    assertThat(load().privateKey()).isEqualTo(keys.getPrivate());
  }

  @Test
  @DisplayName("RSAの認証局でもよい")
  void rsa_key_is_read() throws Exception {
    KeyPair rsa = generated("RSA");
    write(rsa, PASSPHRASE, certificate(rsa, b -> {}));

    assertThat(load().privateKey()).isEqualTo(rsa.getPrivate());
  }

  @ParameterizedTest
  @CsvSource({
    "ca.p12, rw-r-----, ca.p12 is readable or writable by others",
    "ca.p12, rw--w----, ca.p12 is readable or writable by others",
    "ca.p12, rw----r--, ca.p12 is readable or writable by others",
    "ca.p12, rw-----w-, ca.p12 is readable or writable by others",
    "ca.pass, rw-r-----, ca.pass is readable or writable by others",
    "ca.pass, rw--w----, ca.pass is readable or writable by others",
    "ca.pass, rw----r--, ca.pass is readable or writable by others",
    "ca.pass, rw-----w-, ca.pass is readable or writable by others",
    "'', rwx-w----, is writable by others",
    "'', rwxrwxrwx, is writable by others"
  })
  @DisplayName("ほかの人が読み書きできる鍵ファイルや、書けるフォルダーは拒む")
  void file_open_to_others_is_refused(String file, String permissions, String message)
      throws Exception {
    write(keys, PASSPHRASE, certificate(b -> {}));
    Files.setPosixFilePermissions(
        folder.resolve(file), PosixFilePermissions.fromString(permissions));

    refused(message);
  }

  @Test
  @DisplayName("フォルダーを見られるだけなら読める")
  void folder_that_others_may_list_is_no_reason() throws Exception {
    write(keys, PASSPHRASE, certificate(b -> {}));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(load()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"changeit", "changeme", "password", "secret", "tenbiki", "CHANGEIT"})
  @DisplayName("見本のままの合言葉は拒む")
  void sample_pass_phrase_is_refused(String sample) throws Exception {
    write(keys, sample, certificate(b -> {}));

    refused("ca.pass is a sample");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n"})
  @DisplayName("空の合言葉は拒む")
  void empty_pass_phrase_is_refused(String empty) throws Exception {
    write(keys, PASSPHRASE, certificate(b -> {}));
    KeyFiles.writeText(pass, empty);

    refused("ca.pass is empty");
  }

  @Test
  @DisplayName("合言葉の末尾の改行は数えない")
  void line_end_is_no_part_of_the_pass_phrase() throws Exception {
    write(keys, PASSPHRASE, certificate(b -> {}));
    KeyFiles.writeText(pass, PASSPHRASE + "\n");

    assertThat(load()).isNotNull();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"secp384r1", "secp256r1", "RSA"})
  @DisplayName("証明書と合わない秘密鍵は拒む")
  void key_of_another_certificate_is_refused(String kind) throws Exception {
    KeyPair other = kind.equals("RSA") ? generated(kind) : AuthorityCertificates.newKey(kind);
    write(other, PASSPHRASE, certificate(b -> {}));

    refused("does not fit its certificate");
  }

  static Stream<Arguments> unfitCertificates() {
    return Stream.of(
        unfit("(cA)", b -> replace(b, Extension.basicConstraints, new BasicConstraints(false))),
        unfit("(cA)", b -> b.removeExtension(Extension.basicConstraints)),
        unfit(
            "lacks keyCertSign or cRLSign",
            b -> replace(b, Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign))),
        unfit(
            "lacks keyCertSign or cRLSign",
            b -> replace(b, Extension.keyUsage, new KeyUsage(KeyUsage.cRLSign))),
        unfit("lacks keyCertSign or cRLSign", b -> b.removeExtension(Extension.keyUsage)),
        unfit(
            "without subject key identifier",
            b -> b.removeExtension(Extension.subjectKeyIdentifier)));
  }

  @ParameterizedTest
  @MethodSource("unfitCertificates")
  @DisplayName("認証局のものでない証明書は拒む")
  void certificate_of_no_authority_is_refused(
      String message, Consumer<X509v3CertificateBuilder> change) throws Exception {
    write(keys, PASSPHRASE, certificate(change));

    refused(message);
  }

  @Test
  @DisplayName("製品の時計で期限の外なら拒み、両端の秒はよい")
  void certificate_out_of_its_time_is_refused() throws Exception {
    write(keys, PASSPHRASE, certificate(b -> {}));

    assertThat(AuthorityKey.load(store, pass, FROM)).isNotNull();
    assertThat(AuthorityKey.load(store, pass, TO)).isNotNull();
    refused(FROM.minusMillis(1), "begins at 2020-01-01T00:00:00Z");
    refused(TO.plusMillis(1), "ended at 2046-11-16T03:00:00Z");
  }

  @Test
  @DisplayName("鍵はちょうど一つで、ECかRSA")
  void exactly_one_key_of_a_known_kind() throws Exception {
    write(keys, PASSPHRASE, certificate(b -> {}));
    KeyStore two = KeyStore.getInstance(store.toFile(), PASSPHRASE.toCharArray());
    two.setKeyEntry(
        "second",
        keys.getPrivate(),
        PASSPHRASE.toCharArray(),
        new Certificate[] {certificate(b -> {})});
    store(two);
    refused("holds 2 private keys");

    two.deleteEntry("ca");
    two.deleteEntry("second");
    store(two);
    refused("holds 0 private keys");

    KeyPair edwards = generated("Ed25519");
    write(edwards, PASSPHRASE, certificate(edwards, b -> {}));
    refused("key of kind");
  }

  @Test
  @DisplayName("開けない、壊れた、無いファイルはそう知らせる")
  void unreadable_files_are_named() throws Exception {
    write(keys, PASSPHRASE, certificate(b -> {}));
    KeyFiles.writeText(pass, "another phrase");
    refused("cannot open " + store + " with the pass phrase in " + pass);

    KeyFiles.writeText(store, "no PKCS#12");
    refused("cannot open " + store);

    Files.delete(pass);
    refused(pass + " is missing; restore it");

    Files.delete(store);
    refused(store + " is missing; restore it");
  }

  private AuthorityKey load() {
    return AuthorityKey.load(store, pass, TestAuthority.TODAY);
  }

  private void refused(String message) {
    refused(TestAuthority.TODAY, message);
  }

  private void refused(Instant now, String message) {
    assertThatExceptionOfType(KeyUnusableException.class)
        .isThrownBy(() -> AuthorityKey.load(store, pass, now))
        .withMessageContaining(message);
  }

  private void write(KeyPair pair, String passphrase, X509Certificate certificate)
      throws IOException {
    KeyFiles.writeKeyStore(store, "ca", pair.getPrivate(), passphrase, certificate);
    KeyFiles.writeText(pass, passphrase);
  }

  private void store(KeyStore content) throws Exception {
    try (java.io.OutputStream out = Files.newOutputStream(store)) {
      content.store(out, PASSPHRASE.toCharArray());
    }
  }

  private X509Certificate certificate(Consumer<X509v3CertificateBuilder> change) {
    return certificate(keys, change);
  }

  private static X509Certificate certificate(
      KeyPair pair, Consumer<X509v3CertificateBuilder> change) {
    X500Name name = new X500Name("CN=Test CA");
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name, BigInteger.TEN, Date.from(FROM), Date.from(TO), name, pair.getPublic());
    String algorithm = pair.getPublic().getAlgorithm();
    try {
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
          .addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
      change.accept(builder);
      String signer =
          algorithm.equals("EdDSA") ? "Ed25519" : KeyEntry.signatureAlgorithm(pair.getPublic());
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder(signer).build(pair.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair generated(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Arguments unfit(String message, Consumer<X509v3CertificateBuilder> change) {
    return Arguments.of(message, change);
  }

  private static void replace(
      X509v3CertificateBuilder builder,
      org.bouncycastle.asn1.ASN1ObjectIdentifier oid,
      org.bouncycastle.asn1.ASN1Encodable value) {
    try {
      builder.replaceExtension(oid, true, value);
    } catch (CertIOException e) {
      throw new IllegalStateException(e);
    }
  }
}
