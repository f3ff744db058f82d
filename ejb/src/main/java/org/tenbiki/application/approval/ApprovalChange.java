package org.tenbiki.application.approval;

/**
 * A change of the own approval password. Source: requirement D-5.
 *
 * @param current as it is now, once
 */
public record ApprovalChange(String current, String password, String passwordAgain) {
  /** Without the secrets. */
  @Override
  public String toString() {
    return "ApprovalChange";
  }
}
