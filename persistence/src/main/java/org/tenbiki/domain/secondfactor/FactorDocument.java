package org.tenbiki.domain.secondfactor;

/** The paper with a card or a token's secret, in Japanese, as PDF. */
public interface FactorDocument {
  byte[] render(IssuedFactor factor);

  /** What an app reads, as a picture. */
  QrCode qrCode(String text);
}
