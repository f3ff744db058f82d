package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Random;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Certification requests and keys, good and bad. */
public final class Requests {
  static final BigInteger EXPONENT = BigInteger.valueOf(65537);
  private static final Provider BC = new BouncyCastleProvider();
  private static final int PRIME_BITS = 1536;

  private Requests() {}

  /** Of a subject that nobody may believe. */
  public static byte[] der(KeyPair keys) {
    return der(
        keys, keys.getPublic().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
  }

  static byte[] der(KeyPair keys, String algorithm) {
    try {
      return new JcaPKCS10CertificationRequestBuilder(
              new X500Name("CN=somebody else,O=another"), keys.getPublic())
          .build(signer(algorithm).build(keys.getPrivate()))
          .getEncoded();
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bouncy Castle signs with no weak key, the platform not with that name. */
  private static JcaContentSignerBuilder signer(String algorithm) {
    JcaContentSignerBuilder signer = new JcaContentSignerBuilder(algorithm);
    return algorithm.endsWith("MGF1") ? signer.setProvider(BC) : signer;
  }

  public static byte[] pem(byte[] der) {
    return pem(der, "CERTIFICATE REQUEST");
  }

  static byte[] pem(byte[] der, String label) {
    return ("-----BEGIN "
            + label
            + "-----\r\n"
            + Base64.getMimeEncoder().encodeToString(der)
            + "\r\n-----END "
            + label
            + "-----\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  public static KeyPair ec(String curve) {
    return AuthorityCertificates.newKey(curve);
  }

  static KeyPair generated(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A prime of which the key has its length for certain. */
  static BigInteger prime(Random random) {
    return new BigInteger(PRIME_BITS, random)
        .setBit(PRIME_BITS - 1)
        .setBit(PRIME_BITS - 2)
        .nextProbablePrime();
  }

  /** Primes that Fermat's factorisation finds at once. */
  static KeyPair closePrimes(Random random) {
    BigInteger p = prime(random);
    return rsa(p, p.nextProbablePrime(), EXPONENT);
  }

  static KeyPair exponent(Random random, BigInteger exponent) {
    while (true) {
      try {
        return rsa(prime(random), prime(random), exponent);
      } catch (ArithmeticException e) {
        // no inverse: other primes
      }
    }
  }

  /** Both primes of the form of CVE-2017-15361. */
  static KeyPair roca(Random random) {
    return rsa(rocaPrime(random), rocaPrime(random), EXPONENT);
  }

  private static BigInteger rocaPrime(Random random) {
    BigInteger primorial = BigInteger.ONE;
    for (int i = 0, p = 2; i < 126; i++) {
      primorial = primorial.multiply(BigInteger.valueOf(p));
      p = BigInteger.valueOf(p).nextProbablePrime().intValue();
    }
    BigInteger power = EXPONENT.modPow(new BigInteger(60, random), primorial);
    while (true) {
      BigInteger prime =
          new BigInteger(PRIME_BITS, random)
              .setBit(PRIME_BITS - 1)
              .setBit(PRIME_BITS - 2)
              .divide(primorial)
              .multiply(primorial)
              .add(power);
      if (prime.bitLength() == PRIME_BITS && prime.isProbablePrime(40)) {
        return prime;
      }
    }
  }

  static KeyPair rsa(BigInteger p, BigInteger q, BigInteger exponent) {
    BigInteger phi = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
    try {
      KeyFactory factory = KeyFactory.getInstance("RSA");
      BigInteger modulus = p.multiply(q);
      return new KeyPair(
          factory.generatePublic(new RSAPublicKeySpec(modulus, exponent)),
          factory.generatePrivate(new RSAPrivateKeySpec(modulus, exponent.modInverse(phi))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One prime is 3, the other as long as the key. */
  static KeyPair smallFactor(Random random) {
    BigInteger three = BigInteger.valueOf(3);
    BigInteger large;
    do {
      large = new BigInteger(3070, random).setBit(3069).setBit(3068).nextProbablePrime();
    } while (large.multiply(three).bitLength() != 3072);
    return rsa(three, large, EXPONENT);
  }
}
