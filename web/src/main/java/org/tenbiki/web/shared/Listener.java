package org.tenbiki.web.shared;

/** The side of the house that a page stands on. */
public enum Listener {
  /** Never asks the browser for a certificate. Source: requirement T-2. */
  PUBLIC,
  /** Asks for the certificate. */
  MEMBER
}
