package org.tenbiki.domain.secondfactor;

import java.util.Arrays;
import java.util.List;

/** What members must show after the password. Source: requirement B-2. */
public enum SecondFactorRule {
  NONE,
  GRID_CARD,
  TOTP,
  EITHER;

  /** Whether the password alone does not log in. */
  public boolean asks() {
    return this != NONE;
  }

  public boolean accepts(FactorKind kind) {
    return this == EITHER || name().equals(kind.name());
  }

  /** In the order in which they are offered. */
  public List<FactorKind> kinds() {
    return Arrays.stream(FactorKind.values()).filter(this::accepts).toList();
  }
}
