package org.tenbiki.domain.credential;

/** The passwords that many people use, as lists of stolen ones show. */
public interface CommonPasswords {
  /** Whether the password is on the list, in capitals or not. */
  boolean contains(String password);
}
