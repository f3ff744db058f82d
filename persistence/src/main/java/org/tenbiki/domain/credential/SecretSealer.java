package org.tenbiki.domain.credential;

/** Seals secrets that a row keeps for a while under a key that the row does not hold. */
public interface SecretSealer {
  /** A new random key. */
  byte[] newKey();

  /**
   * @param context what the secret belongs to; opening with another context fails
   */
  byte[] seal(byte[] key, byte[] secret, byte[] context);

  /**
   * @throws SealBrokenException if key, context or the sealed bytes are not those of the sealing
   */
  byte[] open(byte[] key, byte[] sealed, byte[] context);

  /** The key is wrong or the bytes were altered. */
  class SealBrokenException extends RuntimeException {
    public SealBrokenException(Throwable cause) {
      super("sealed secret does not open", cause);
    }
  }
}
