package org.tenbiki.application.secondfactor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.secondfactor.QrCode;

/**
 * What who issued a card or token sees until it is handed over.
 *
 * @param kind a name of {@code FactorKind}
 * @param typed the secret as people type it; null for cards, which are on paper only
 * @param qrCode null for cards
 * @param seconds how long a code holds; 0 for cards
 * @param until the first instant at which it is not shown any more
 */
public record FactorHandOver(
    String kind,
    String serialNumber,
    @Nullable String typed,
    @Nullable QrCode qrCode,
    int seconds,
    Instant until) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "FactorHandOver " + serialNumber;
  }
}
