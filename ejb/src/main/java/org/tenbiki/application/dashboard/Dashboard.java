package org.tenbiki.application.dashboard;

import java.util.List;

/**
 * The state of an institution. Source: requirement S-3.
 *
 * @param issued certificates that became valid, month by month up to this one
 * @param expiring certificates whose last day comes, month by month from this one on
 * @param lockedContracts whose initial registration is locked or blocked
 * @param parkedMails that every try failed to deliver
 */
public record Dashboard(
    List<MonthCount> issued,
    List<MonthCount> expiring,
    long lockedUsers,
    long blockedUsers,
    long lockedContracts,
    long parkedMails) {
  public Dashboard {
    issued = List.copyOf(issued);
    expiring = List.copyOf(expiring);
  }
}
