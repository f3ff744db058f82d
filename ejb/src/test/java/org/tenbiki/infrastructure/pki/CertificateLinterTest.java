package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
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

/** Requests that would make a bad certificate, each stopped for its own reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("署名前の検査")
class CertificateLinterTest {
  private static final Validity YEAR = TestAuthority.ROKIN.validityFor(TestAuthority.TODAY);
  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

  /** Of a sound RSA key. */
  private final BigInteger modulus;

  private final TestAuthority ca;
  private final KeyPair keys;

  CertificateLinterTest() throws Exception {
    ca = new TestAuthority(TestAuthority.newFolder());
    keys = ca.newKey();
    modulus = ((java.security.interfaces.RSAPublicKey) generated("RSA", 3072)).getModulus();
  }

  Stream<Arguments> badNames() {
    return Stream.of(
        organisation("　", "organisation is blank"),
        organisation("", "organisation of 0 characters"),
        organisation("組".repeat(65), "organisation of 65 characters"),
        organisation("𠮷".repeat(65), "organisation of 65 characters"),
        organisation("組\u0007合", "organisation has the character U+0007"),
        organisation("組\n合", "organisation has the character U+000A"),
        organisation("組\u202E合", "organisation has the character U+202E"),
        organisation("組\u200B合", "organisation has the character U+200B"),
        organisation("組\u2028合", "organisation has the character U+2028"),
        organisation("組\u2029合", "organisation has the character U+2029"),
        organisation("組\uFFFD合", "organisation has the character U+FFFD"),
        organisation("組\uFFFE合", "organisation has the character U+FFFE"),
        organisation("組\uFDD0合", "organisation has the character U+FDD0"),
        organisation("組\uD83F\uDFFF合", "organisation has the character U+1FFFF"),
        organisation(" 組合", "organisation begins or ends with a blank"),
        organisation("組合　", "organisation begins or ends with a blank"),
        Arguments.of("common name of 0 characters", with("組合", "", YEAR, keys.getPublic())),
        Arguments.of(
            "common name of 65 characters", with("組合", "s".repeat(65), YEAR, keys.getPublic())),
        Arguments.of(
            "common name has the character U+0000",
            with("組合", "sample\u0000001", YEAR, keys.getPublic())),
        Arguments.of("common name is blank", with("組合", " ", YEAR, keys.getPublic())));
  }

  Stream<Arguments> badNumbersAndTimes() {
    return Stream.of(
        Arguments.of("serial number of 4 bits", numbered(BigInteger.TEN)),
        Arguments.of(
            "serial number of 127 bits",
            numbered(BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE))),
        Arguments.of("serial number of 129 bits", numbered(BigInteger.ONE.shiftLeft(128))),
        Arguments.of("serial number of 159 bits", numbered(BigInteger.ONE.shiftLeft(158))),
        Arguments.of(
            "begins before its issuer's validity",
            with("組合", "s", years("2019-12-31", "2021-01-01"), keys.getPublic())),
        Arguments.of(
            "ends after its issuer's validity",
            with("組合", "s", years("2026-01-01", "2060-01-01"), keys.getPublic())));
  }

  Stream<Arguments> badKeys() {
    byte[] point =
        SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded())
            .getPublicKeyData()
            .getOctets();
    byte[] compressed = Arrays.copyOf(point, 33);
    compressed[0] = (byte) (2 + (point[64] & 1));
    byte[] moved = point.clone();
    moved[64] ^= 1;
    return Stream.of(
        key("key not on P-256 or P-384", AuthorityCertificates.newKey("secp521r1").getPublic()),
        key("key not on P-256 or P-384", curve(TeleTrusTObjectIdentifiers.brainpoolP256r1, point)),
        key(
            "key not on P-256 or P-384",
            curve(SECNamedCurves.getByOID(SECObjectIdentifiers.secp256r1), point)),
        key(
            "key's point in another form than uncompressed",
            curve(SECObjectIdentifiers.secp256r1, compressed)),
        key("key's point not on its curve", curve(SECObjectIdentifiers.secp256r1, moved)),
        key("key of kind 1.3.101.112", generated("Ed25519", 255)),
        key("key of kind 1.2.840.113549.1.1.10", generated("RSASSA-PSS", 3072)),
        key("RSA key of 2048 bits", generated("RSA", 2048)),
        key("RSA key of 3071 bits", rsa(modulus.shiftRight(1).nextProbablePrime(), EXPONENT)),
        key("RSA exponent out of its bounds", rsa(modulus, BigInteger.valueOf(3))),
        key("RSA exponent out of its bounds", rsa(modulus, BigInteger.valueOf(65538))),
        key(
            "RSA exponent out of its bounds",
            rsa(modulus, BigInteger.ONE.shiftLeft(256).setBit(0))),
        key("RSA modulus with a small factor", rsa(modulus.clearBit(0), EXPONENT)),
        key(
            "RSA modulus with a small factor",
            rsa(modulus.subtract(modulus.mod(BigInteger.valueOf(751))), EXPONENT)),
        key(
            "RSA parameters not NULL",
            raw(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption),
                Der.of(new RSAPublicKey(modulus, EXPONENT)))),
        key(
            "RSA key is malformed",
            raw(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                new byte[] {5, 0})),
        key("the issuer's own key", ca.key.certificate().getPublicKey()));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource({"badNames", "badNumbersAndTimes", "badKeys"})
  @DisplayName("悪い依頼には署名しない")
  void bad_request_is_not_signed(String reason, CertificateRequestData request) {
    assertThatExceptionOfType(CertificateRefusedException.class)
        .isThrownBy(() -> ca.authority.prepare(request))
        .withMessage(reason);
  }

  @Test
  @DisplayName("名前は64文字まで、RSAは3072ビットから通り、結合文字も異体字もそのまま通る")
  void limits_themselves_pass() {
    ca.authority.prepare(with("𠮷".repeat(64), "s".repeat(64), YEAR, keys.getPublic()));
    ca.authority.prepare(with("か\u3099・葛\uDB40\uDD00", "s", YEAR, keys.getPublic()));
    ca.authority.prepare(with("組", "s", YEAR, rsa(modulus, EXPONENT)));
    ca.authority.prepare(
        with("組", "s", YEAR, AuthorityCertificates.newKey("secp384r1").getPublic()));
  }

  @Test
  @DisplayName("RSAの認証局の下書きも、その署名の形で通る")
  void authority_with_an_rsa_key_signs_too() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(3072);
    KeyPair pair = generator.generateKeyPair();
    X509Certificate certificate =
        AuthorityCertificates.selfSigned(
            pair,
            "C=JP,O=Test,CN=RSA CA",
            TestAuthority.TODAY.minus(Duration.ofDays(9)),
            TestAuthority.TODAY.plus(Duration.ofDays(999)),
            new SecureRandom());
    BouncyCastleAuthority authority =
        new BouncyCastleAuthority(
            new AuthorityKey(pair.getPrivate(), certificate), TestAuthority.PROFILE);

    X509Certificate leaf =
        TestAuthority.parse(
            authority.issue(authority.prepare(with("組合", "s", YEAR, keys.getPublic()))));

    leaf.verify(pair.getPublic());
    assertThat(leaf.getSigAlgName()).isEqualTo("SHA384withRSA");
  }

  private Arguments organisation(String name, String reason) {
    return Arguments.of(reason, with(name, "sample001", YEAR, keys.getPublic()));
  }

  private Arguments key(String reason, PublicKey key) {
    return Arguments.of(reason, with("組合", "sample001", YEAR, key));
  }

  private CertificateRequestData numbered(BigInteger serialNumber) {
    return new CertificateRequestData(
        "組合", "sample001", new SerialNumber(serialNumber), YEAR, keys.getPublic());
  }

  private CertificateRequestData with(
      String organisation, String name, Validity validity, PublicKey key) {
    return ca.request(organisation, name, validity, key);
  }

  private static Validity years(String from, String to) {
    return new Validity(Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z"));
  }

  private static PublicKey generated(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair().getPublic();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PublicKey rsa(BigInteger modulus, BigInteger exponent) {
    return raw(
        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
        Der.of(new RSAPublicKey(modulus, exponent)));
  }

  private static PublicKey curve(ASN1Encodable parameters, byte[] point) {
    return raw(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, parameters), point);
  }

  /** A key as a request may carry it, sound or not. */
  private static PublicKey raw(AlgorithmIdentifier algorithm, byte[] bits) {
    byte[] encoded = Der.of(new SubjectPublicKeyInfo(algorithm, bits));
    return new PublicKey() {
      @Override
      public String getAlgorithm() {
        return algorithm.getAlgorithm().getId();
      }

      @Override
      public String getFormat() {
        return "X.509";
      }

      @Override
      public byte[] getEncoded() {
        return encoded.clone();
      }
    };
  }
}
