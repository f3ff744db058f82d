package org.tenbiki.application.member;

/**
 * A change of the own password. Source: requirement A-7.
 *
 * @param current as it is now, once
 */
public record PasswordChange(String current, String password, String passwordAgain) {
  /** Without the secrets. */
  @Override
  public String toString() {
    return "PasswordChange";
  }
}
