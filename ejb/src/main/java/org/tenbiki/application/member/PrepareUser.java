package org.tenbiki.application.member;

import java.util.Set;

/**
 * A new user as the master types it where users are confirmed. Source: requirements D-7 and D-9.
 *
 * @param accounts ids of those that are granted
 * @param approvalPassword the first one, for an approver; else empty
 */
public record PrepareUser(
    RegisterUser form, Set<Long> accounts, String approvalPassword, String approvalPasswordAgain) {
  public PrepareUser {
    accounts = Set.copyOf(accounts);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "PrepareUser " + form.loginId();
  }
}
