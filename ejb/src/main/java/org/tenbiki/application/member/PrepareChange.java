package org.tenbiki.application.member;

import java.util.Set;

/**
 * A user's data as the master wants them where users are confirmed. Source: requirements D-8, D-9.
 *
 * @param accounts ids of those that are granted
 * @param approvalPassword a first one, for who becomes an approver; else empty
 */
public record PrepareChange(
    ChangeUser form, Set<Long> accounts, String approvalPassword, String approvalPasswordAgain) {
  public PrepareChange {
    accounts = Set.copyOf(accounts);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "PrepareChange " + form.name();
  }
}
