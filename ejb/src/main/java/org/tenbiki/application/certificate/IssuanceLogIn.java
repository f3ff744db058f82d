package org.tenbiki.application.certificate;

/**
 * ユーザー認証 as typed. Source: requirement C-1.
 *
 * @param address where the request came from
 */
public record IssuanceLogIn(long institutionId, String loginId, String password, String address) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "IssuanceLogIn";
  }
}
