package org.tenbiki.domain.secondfactor;

/** Seals the secrets of cards and tokens under the deployment's secret, which no row holds. */
public interface FactorSealer {
  /**
   * @param context what the secret belongs to; opening with another context fails
   */
  byte[] seal(byte[] secret, String context);

  byte[] open(byte[] sealed, String context);
}
