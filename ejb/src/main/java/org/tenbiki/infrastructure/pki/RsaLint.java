package org.tenbiki.infrastructure.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * Whether the numbers of an RSA key are sound. Source: NIST SP 800-89 §5.3.3; CA/Browser Forum
 * baseline requirements §6.1.1.3 (Fermat, ROCA).
 */
final class RsaLint {
  private static final int FEWEST_BITS = 3072;
  private static final int MOST_BITS = 8192;
  private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65537);
  private static final int MOST_EXPONENT_BITS = 256;
  private static final int SMALL_FACTORS = 752;
  private static final int FERMAT_ROUNDS = 100;

  /**
   * The primes modulo which the powers of 65537 are not everything: both primes of a key of
   * CVE-2017-15361 are such powers, and so is their product.
   */
  private static final int[] ROCA_PRIMES = {
    11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157
  };

  private RsaLint() {}

  static void check(List<KeyFault> faults, SubjectPublicKeyInfo key) {
    RSAPublicKey rsa;
    try {
      rsa = RSAPublicKey.getInstance(key.parsePublicKey());
    } catch (IOException | IllegalArgumentException e) {
      faults.add(KeyFault.of(ErrorCode.KEY_MALFORMED, "RSA key is malformed"));
      return;
    }
    BigInteger modulus = rsa.getModulus();
    BigInteger exponent = rsa.getPublicExponent();
    int bits = modulus.bitLength();
    if (bits < FEWEST_BITS || bits > MOST_BITS || bits % Byte.SIZE != 0 || modulus.signum() < 0) {
      // what follows costs time that grows with the key
      faults.add(
          KeyFault.of(
              ErrorCode.KEY_SIZE, "RSA key of " + bits + " bits", bits, FEWEST_BITS, MOST_BITS));
      return;
    }
    if (exponent.compareTo(SMALLEST_EXPONENT) < 0
        || exponent.bitLength() > MOST_EXPONENT_BITS
        || !exponent.testBit(0)) {
      faults.add(KeyFault.of(ErrorCode.KEY_EXPONENT, "RSA exponent out of its bounds"));
    }
    if (hasSmallFactor(modulus)) {
      faults.add(KeyFault.of(ErrorCode.KEY_SMALL_FACTOR, "RSA modulus with a small factor"));
    }
    if (hasClosePrimes(modulus)) {
      faults.add(KeyFault.of(ErrorCode.KEY_CLOSE_PRIMES, "RSA modulus of close primes"));
    }
    if (isOfRoca(modulus)) {
      faults.add(KeyFault.of(ErrorCode.KEY_ROCA, "RSA modulus with the mark of ROCA"));
    }
  }

  private static boolean hasSmallFactor(BigInteger modulus) {
    return IntStream.range(2, SMALL_FACTORS)
        .mapToObj(BigInteger::valueOf)
        .anyMatch(factor -> modulus.mod(factor).signum() == 0);
  }

  /** Fermat's factorisation, given up after some rounds. */
  private static boolean hasClosePrimes(BigInteger modulus) {
    BigInteger middle = modulus.sqrt();
    for (int round = 0; round <= FERMAT_ROUNDS; round++) {
      BigInteger square = middle.multiply(middle).subtract(modulus);
      if (square.signum() >= 0 && square.sqrtAndRemainder()[1].signum() == 0) {
        return true;
      }
      middle = middle.add(BigInteger.ONE);
    }
    return false;
  }

  private static boolean isOfRoca(BigInteger modulus) {
    return IntStream.of(ROCA_PRIMES)
        .allMatch(prime -> isPower(modulus.mod(BigInteger.valueOf(prime)).intValue(), prime));
  }

  /** Whether a remainder is a power of 65537. */
  private static boolean isPower(int remainder, int prime) {
    int step = SMALLEST_EXPONENT.mod(BigInteger.valueOf(prime)).intValue();
    return IntStream.iterate(1, power -> power * step % prime)
        .limit(prime)
        .anyMatch(power -> power == remainder);
  }
}
