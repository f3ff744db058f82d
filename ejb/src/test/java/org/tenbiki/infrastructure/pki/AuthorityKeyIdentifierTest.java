package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.cert.X509Extension;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenbiki.domain.certificate.SerialNumber;
import org.tenbiki.domain.pki.CertificateRequestData;
import org.tenbiki.domain.pki.CrlRequest;

@DisplayName("発行者の鍵識別子")
class AuthorityKeyIdentifierTest {
  /** No hash of the key: as of an authority that was made by other means. */
  private static final byte[] OWN = {1, 2, 3, 4, 5, 6, 7, 8};

  @TempDir Path folder;
  private final KeyPair keys = AuthorityCertificates.newKey("secp384r1");

  @Test
  @DisplayName("証明書も失効リストも、認証局の証明書にある識別子そのものを使う")
  void identifier_is_that_of_the_authority_s_certificate() throws Exception {
    AuthorityKey key = new AuthorityKey(keys.getPrivate(), authorityWithOwnIdentifier());
    BouncyCastleAuthority authority = new BouncyCastleAuthority(key, TestAuthority.PROFILE);
    X509Certificate leaf =
        TestAuthority.parse(
            authority.issue(
                authority.prepare(
                    new CertificateRequestData(
                        "組合",
                        "sample001",
                        new SerialNumber(BigInteger.ONE.shiftLeft(127)),
                        TestAuthority.ROKIN.validityFor(TestAuthority.TODAY),
                        AuthorityCertificates.newKey("secp256r1").getPublic()))));
    X509CRL crl =
        (X509CRL)
            CertificateFactory.getInstance("X.509")
                .generateCRL(
                    new ByteArrayInputStream(
                        authority.crl(
                            new CrlRequest(
                                1,
                                TestAuthority.TODAY,
                                TestAuthority.TODAY.plus(Duration.ofDays(7)),
                                List.of()))));

    assertThat(identifierIn(leaf)).isEqualTo(new AuthorityKeyIdentifier(OWN));
    assertThat(identifierIn(crl)).isEqualTo(new AuthorityKeyIdentifier(OWN));

    TestAuthority.pem(folder.resolve("ca.pem"), key.certificate());
    TestAuthority.pem(folder.resolve("leaf.pem"), leaf);
    Files.write(folder.resolve("ca.crl"), crl.getEncoded());
    assertThat(Judge.ask(folder, "openssl", "crl", "-in", "ca.crl", "-out", "crl.pem").exitCode())
        .isZero();
    Judge verdict =
        Judge.ask(
            folder,
            "openssl",
            "verify",
            "-x509_strict",
            "-crl_check",
            "-attime",
            String.valueOf(TestAuthority.TODAY.plusSeconds(60).getEpochSecond()),
            "-CRLfile",
            "crl.pem",
            "-CAfile",
            "ca.pem",
            "leaf.pem");
    assertThat(verdict.exitCode()).as(verdict.output()).isZero();
  }

  private static AuthorityKeyIdentifier identifierIn(X509Extension signed) {
    byte[] value = signed.getExtensionValue(Extension.authorityKeyIdentifier.getId());
    return AuthorityKeyIdentifier.getInstance(ASN1OctetString.getInstance(value).getOctets());
  }

  private X509Certificate authorityWithOwnIdentifier() throws Exception {
    X500Name name = new X500Name("C=JP,O=Test,CN=CA of another make");
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.TEN,
                    Date.from(TestAuthority.TODAY.minus(Duration.ofDays(400))),
                    Date.from(TestAuthority.TODAY.plus(Duration.ofDays(4000))),
                    name,
                    keys.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                .addExtension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(OWN))
                .build(new JcaContentSignerBuilder("SHA384withECDSA").build(keys.getPrivate())));
  }
}
