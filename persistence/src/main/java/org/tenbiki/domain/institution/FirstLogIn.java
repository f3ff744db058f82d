package org.tenbiki.domain.institution;

/** With what the users of a new contract log in. Source: requirement U-1. */
public enum FirstLogIn {
  CERTIFICATE,
  /** User ID and password, until staff require certificates of the whole contract. */
  PASSWORD
}
