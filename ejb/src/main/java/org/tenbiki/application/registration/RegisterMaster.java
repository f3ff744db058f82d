package org.tenbiki.application.registration;

/**
 * The registration form as typed. Source: requirement M-4.
 *
 * @param language {@code ja} or {@code en}: the language of this user's mails
 * @param address where the request came from
 */
public record RegisterMaster(
    String loginId,
    String password,
    String passwordAgain,
    String name,
    String mail,
    String mailAgain,
    String language,
    String address) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "RegisterMaster";
  }
}
