package org.tenbiki.domain.credential;

/** Slow, salted hashes of passwords. */
public interface PasswordHasher {
  /** A new hash with its own salt, in PHC string form. */
  String hash(char[] password);

  /** Whether the password belongs to the hash. */
  boolean verify(char[] password, String phc);

  /** Whether {@link #hash} would make a hash of another kind or cost today. */
  boolean isOutdated(String phc);

  /** How many run at once before others wait, at least 1. */
  int atOnce();

  /** Costs what {@link #verify} costs, for attempts that must not be compared. */
  void dummy(char[] password);

  /** A hash that no password has, of the same cost; itself made without any cost. */
  String decoy();
}
