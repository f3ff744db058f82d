package org.tenbiki.domain.secondfactor;

/** What a user holds. Source: requirement B-2. */
public enum FactorKind {
  /** お客様カード. */
  GRID_CARD,
  /** An app or token of RFC 6238. */
  TOTP
}
