package org.tenbiki.domain.certificate;

/** Seals one-time codes under the deployment's secret, which no row holds. */
public interface EnrolmentSealer {
  /**
   * @param context what the secret belongs to; opening with another context fails
   */
  byte[] seal(byte[] secret, String context);

  byte[] open(byte[] sealed, String context);
}
