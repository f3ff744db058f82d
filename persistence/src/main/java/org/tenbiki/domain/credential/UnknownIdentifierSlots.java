package org.tenbiki.domain.credential;

/** Spreads identifiers that do not exist over a fixed number of slots. Source: requirement L-7. */
public interface UnknownIdentifierSlots {
  /**
   * The same slot for the same identifier, not to be foreseen without the deployment's secret.
   *
   * @return 0 or more
   */
  int slotOf(String identifier);
}
