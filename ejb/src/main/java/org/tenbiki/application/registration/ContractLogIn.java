package org.tenbiki.application.registration;

/**
 * 初期登録ログイン as typed. Source: requirement M-1.
 *
 * @param address where the request came from
 */
public record ContractLogIn(
    long institutionId, String contractNumber, String initialPassword, String address) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "ContractLogIn";
  }
}
