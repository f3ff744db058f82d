package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenbiki.domain.certificate.SerialNumber;
import org.tenbiki.domain.certificate.Validity;
import org.tenbiki.domain.pki.CertificateAuthority.CertificateRefusedException;
import org.tenbiki.domain.pki.CertificateRequestData;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("署名前の検査")
class CertificateLinterTest {
  private static final String PROFILE_CRL = TestAuthority.PROFILE.crlAddress().toString();
  private static final Validity YEAR = TestAuthority.ROKIN.validityFor(TestAuthority.TODAY);

  private final Path folder = TestAuthority.newFolder();
  private final TestAuthority ca;
  private final KeyPair keys;

  CertificateLinterTest() throws Exception {
    ca = new TestAuthority(folder);
    keys = ca.newKey();
  }

  @Test
  @DisplayName("正しい下書きは通る")
  void good_draft_passes() {
    assertThat(lint(good(), draft(b -> {}))).isEmpty();
  }

  Stream<Arguments> badRequests() {
    return Stream.of(
        Arguments.of("blank organisation", with("　", "sample001", YEAR, keys.getPublic())),
        Arguments.of("empty organisation", with("", "sample001", YEAR, keys.getPublic())),
        Arguments.of("long organisation", with("組".repeat(65), "s", YEAR, keys.getPublic())),
        Arguments.of("empty name", with("組合", "", YEAR, keys.getPublic())),
        Arguments.of("long name", with("組合", "s".repeat(65), YEAR, keys.getPublic())),
        Arguments.of("control character", with("組\u0007合", "s", YEAR, keys.getPublic())),
        Arguments.of("line break", with("組合\n", "s", YEAR, keys.getPublic())),
        Arguments.of(
            "before the CA", with("組合", "s", years("2019-12-31", "2021-01-01"), keys.getPublic())),
        Arguments.of(
            "after the CA", with("組合", "s", years("2026-01-01", "2060-01-01"), keys.getPublic())),
        Arguments.of("RSA-2048", with("組合", "s", YEAR, rsa(2048))),
        Arguments.of(
            "P-384", with("組合", "s", YEAR, AuthorityCertificates.newKey("secp384r1").getPublic())),
        Arguments.of("Ed25519", with("組合", "s", YEAR, other("Ed25519"))),
        Arguments.of(
            "short serial",
            new CertificateRequestData(
                "組合", "s", new SerialNumber(BigInteger.TEN), YEAR, keys.getPublic())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badRequests")
  @DisplayName("悪い依頼には署名しない")
  void bad_request_is_not_signed(String what, CertificateRequestData request) {
    assertThatExceptionOfType(CertificateRefusedException.class)
        .as(what)
        .isThrownBy(() -> ca.authority.prepare(request));
  }

  @Test
  @DisplayName("名前は64文字まで、RSAは3072ビットから通る")
  void limits_themselves_pass() {
    ca.authority.prepare(with("組".repeat(64), "s".repeat(64), YEAR, keys.getPublic()));
    ca.authority.prepare(with("組", "s", YEAR, rsa(3072)));
  }

  Stream<Arguments> badDrafts() {
    return Stream.of(
        bad("CA", b -> replace(b, Extension.basicConstraints, true, new BasicConstraints(true))),
        bad("usage", b -> replace(b, Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))),
        bad(
            "more usage",
            b ->
                replace(
                    b,
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.cRLSign))),
        bad(
            "uncritical usage",
            b -> replace(b, Extension.keyUsage, false, new KeyUsage(KeyUsage.digitalSignature))),
        bad(
            "server",
            b ->
                replace(
                    b,
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))),
        bad(
            "any purpose",
            b ->
                replace(
                    b,
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(
                        new KeyPurposeId[] {
                          KeyPurposeId.id_kp_clientAuth, KeyPurposeId.anyExtendedKeyUsage
                        }))),
        bad("no SKI", b -> remove(b, Extension.subjectKeyIdentifier)),
        bad("no AKI", b -> remove(b, Extension.authorityKeyIdentifier)),
        bad("no CDP", b -> remove(b, Extension.cRLDistributionPoints)),
        bad("no policy", b -> remove(b, Extension.certificatePolicies)),
        bad("no usage", b -> remove(b, Extension.keyUsage)),
        bad(
            "uncritical constraints",
            b -> replace(b, Extension.basicConstraints, false, new BasicConstraints(false))),
        bad(
            "critical CDP",
            b -> replace(b, Extension.cRLDistributionPoints, true, crl(PROFILE_CRL))),
        bad(
            "another CDP",
            b ->
                replace(
                    b, Extension.cRLDistributionPoints, false, crl("https://other.example/a.crl"))),
        bad(
            "two CDPs",
            b ->
                replace(
                    b,
                    Extension.cRLDistributionPoints,
                    false,
                    crl(PROFILE_CRL, "https://other.example/a.crl"))),
        bad(
            "two policies",
            b ->
                replace(
                    b,
                    Extension.certificatePolicies,
                    false,
                    new CertificatePolicies(
                        new PolicyInformation[] {
                          new PolicyInformation(TestAuthority.PROFILE.policy()),
                          new PolicyInformation(PolicyQualifierId.id_qt_cps)
                        }))));
  }

  private static CRLDistPoint crl(String... addresses) {
    return new CRLDistPoint(
        Stream.of(addresses)
            .map(a -> new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, a)))
            .map(names -> new DistributionPoint(new DistributionPointName(names), null, null))
            .toArray(DistributionPoint[]::new));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badDrafts")
  @DisplayName("組み立てを誤った下書きは見つかる")
  void badly_built_draft_is_found(String what, Consumer<X509v3CertificateBuilder> change) {
    assertThat(lint(good(), draft(change))).as(what).isNotEmpty();
  }

  @Test
  @DisplayName("依頼と違う下書きは見つかる")
  void draft_of_another_request_is_found() {
    CertificateRequestData other = with("別組合", "other001", YEAR, ca.newKey().getPublic());

    assertThat(lint(other, draft(b -> {})))
        .contains(
            "another organisation",
            "another common name",
            "another serial number",
            "another public key");
    X509v3CertificateBuilder bare =
        new X509v3CertificateBuilder(
            new X500Name("CN=x"),
            good().serialNumber().value(),
            Date.from(YEAR.notBefore()),
            Date.from(YEAR.notAfter()),
            new X500Name("CN=sample001"),
            SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
    assertThat(lint(good(), sign(bare))).contains("subject is not C, O, CN", "another issuer");
  }

  private CertificateRequestData good() {
    return new CertificateRequestData(
        "組合", "sample001", new SerialNumber(BigInteger.ONE.shiftLeft(127)), YEAR, keys.getPublic());
  }

  private java.util.List<String> lint(CertificateRequestData request, X509CertificateHolder draft) {
    return new CertificateLinter(TestAuthority.PROFILE, ca.key.certificate())
        .problems(draft, request);
  }

  private X509CertificateHolder draft(Consumer<X509v3CertificateBuilder> change) {
    X509v3CertificateBuilder builder =
        ClientCertificate.builder(good(), TestAuthority.PROFILE, ca.key.certificate());
    change.accept(builder);
    return sign(builder);
  }

  private X509CertificateHolder sign(X509v3CertificateBuilder builder) {
    try {
      return builder.build(
          new JcaContentSignerBuilder("SHA384withECDSA")
              .build(AuthorityCertificates.newKey("secp384r1").getPrivate()));
    } catch (org.bouncycastle.operator.OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private CertificateRequestData with(
      String organisation, String name, Validity validity, PublicKey key) {
    return ca.request(organisation, name, validity, key);
  }

  private static Validity years(String from, String to) {
    return new Validity(Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z"));
  }

  private static PublicKey rsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair().getPublic();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PublicKey other(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPublic();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Arguments bad(String what, Consumer<X509v3CertificateBuilder> change) {
    return Arguments.of(what, change);
  }

  private static void replace(
      X509v3CertificateBuilder builder,
      org.bouncycastle.asn1.ASN1ObjectIdentifier oid,
      boolean critical,
      org.bouncycastle.asn1.ASN1Encodable value) {
    try {
      builder.replaceExtension(oid, critical, value);
    } catch (org.bouncycastle.cert.CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void remove(
      X509v3CertificateBuilder builder, org.bouncycastle.asn1.ASN1ObjectIdentifier oid) {
    builder.removeExtension(oid);
  }
}
