package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * Whether a key is the one asked for, of a kind that is allowed, and sound. Source: RFC 5480 §2,
 * RFC 3279 §2.3.1; NIST SP 800-89 §5.3.3 (RSA); security choices, row user key.
 */
final class KeyLint {
  private static final int FEWEST_RSA_BITS = 3072;
  private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65537);
  private static final int MOST_EXPONENT_BITS = 256;
  private static final int SMALL_FACTORS = 752;
  private static final int UNCOMPRESSED = 4;
  private static final int POINT_BYTES = 65;

  private KeyLint() {}

  static void check(
      Findings found, SubjectPublicKeyInfo key, PublicKey asked, X509Certificate issuer) {
    byte[] encoded = Der.of(key);
    found.unless(Arrays.equals(encoded, asked.getEncoded()), "another public key");
    found.unless(
        !Arrays.equals(encoded, issuer.getPublicKey().getEncoded()), "the issuer's own key");
    if (key.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      checkPoint(found, key);
    } else if (key.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
      found.unless(
          DERNull.INSTANCE.equals(key.getAlgorithm().getParameters()), "RSA parameters not NULL");
      checkRsa(found, key);
    } else {
      found.add("key of kind " + key.getAlgorithm().getAlgorithm());
    }
  }

  private static void checkPoint(Findings found, SubjectPublicKeyInfo key) {
    boolean named = SECObjectIdentifiers.secp256r1.equals(key.getAlgorithm().getParameters());
    found.unless(named, "key not on P-256");
    if (!named) {
      return;
    }
    byte[] point = key.getPublicKeyData().getOctets();
    boolean form = point.length == POINT_BYTES && point[0] == UNCOMPRESSED;
    found.unless(form, "key's point in another form than uncompressed");
    found.unless(!form || isOnCurve(point), "key's point not on P-256");
  }

  private static boolean isOnCurve(byte[] point) {
    try {
      return SECNamedCurves.getByOID(SECObjectIdentifiers.secp256r1)
          .getCurve()
          .decodePoint(point)
          .isValid();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void checkRsa(Findings found, SubjectPublicKeyInfo key) {
    RSAPublicKey rsa;
    try {
      rsa = RSAPublicKey.getInstance(key.parsePublicKey());
    } catch (IOException | IllegalArgumentException e) {
      found.add("RSA key is malformed");
      return;
    }
    BigInteger modulus = rsa.getModulus();
    BigInteger exponent = rsa.getPublicExponent();
    found.unless(
        modulus.bitLength() >= FEWEST_RSA_BITS && modulus.bitLength() % Byte.SIZE == 0,
        "RSA key of " + modulus.bitLength() + " bits");
    found.unless(
        exponent.compareTo(SMALLEST_EXPONENT) >= 0
            && exponent.bitLength() <= MOST_EXPONENT_BITS
            && exponent.testBit(0),
        "RSA exponent out of its bounds");
    found.unless(
        IntStream.range(2, SMALL_FACTORS)
            .mapToObj(BigInteger::valueOf)
            .noneMatch(factor -> modulus.mod(factor).signum() == 0),
        "RSA modulus with a small factor");
  }
}
