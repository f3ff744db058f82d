package org.tenbiki.domain.certificate;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/**
 * A certificate's serial number. Source: RFC 5280 §4.1.2.2.
 *
 * @param value positive, at most 20 octets
 */
public record SerialNumber(BigInteger value) {
  private static final int HEX = 16;
  private static final int RANDOM_BITS = 127;
  private static final int MOST_BITS = 159;

  public SerialNumber {
    if (value.signum() <= 0 || value.bitLength() > MOST_BITS) {
      throw new IllegalArgumentException("serial number " + value.toString(HEX));
    }
  }

  /** 128 bits of which the first is set and the others are random: positive and never short. */
  public static SerialNumber random(RandomGenerator random) {
    byte[] bits = new byte[(RANDOM_BITS + 1) / Byte.SIZE];
    random.nextBytes(bits);
    return new SerialNumber(new BigInteger(1, bits).setBit(RANDOM_BITS));
  }

  /** From its hexadecimal form. */
  public static SerialNumber parse(String hex) {
    return new SerialNumber(new BigInteger(hex, HEX));
  }

  /** Hexadecimal, small letters, no leading zeros. */
  @Override
  public String toString() {
    return value.toString(HEX);
  }
}
