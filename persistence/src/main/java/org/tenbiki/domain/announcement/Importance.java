package org.tenbiki.domain.announcement;

/** How much an announcement matters. Source: requirement S-4. */
public enum Importance {
  NORMAL,
  /** If it must be confirmed, it stands before the top page until then. */
  HIGH,
  /** The same, and its title stands on every page behind log-in. */
  EMERGENCY;

  /** Whether it stands before the top page if it must be confirmed. */
  public boolean comesFirst() {
    return this != NORMAL;
  }
}
