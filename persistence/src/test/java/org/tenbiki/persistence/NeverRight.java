package org.tenbiki.persistence;

import org.tenbiki.domain.credential.PasswordHasher;

/** A hasher for which every password is wrong. */
class NeverRight implements PasswordHasher {
  @Override
  public String hash(char[] password) {
    return "-";
  }

  @Override
  public boolean verify(char[] password, String phc) {
    return false;
  }

  @Override
  public void dummy(char[] password) {}

  @Override
  public boolean isOutdated(String phc) {
    return phc.startsWith("old:");
  }

  @Override
  public int atOnce() {
    return 4;
  }

  @Override
  public String decoy() {
    return "-";
  }
}
