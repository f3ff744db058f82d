package org.tenbiki.domain.approval;

import java.time.LocalDate;
import org.tenbiki.domain.credential.AlphanumericRule;

/**
 * What a profile says of approval passwords. Source: requirement D-5.
 *
 * @param rule what may be one
 * @param refusesCommon whether a new one must not be one of those that many use as a password
 * @param days how many days one holds, the day on which it is set included, at least 1
 * @param warningDays the days before the last day from which its user is warned
 */
public record ApprovalPolicy(
    AlphanumericRule rule, boolean refusesCommon, int days, int warningDays) {
  public ApprovalPolicy {
    if (days < 1 || warningDays < 0 || warningDays >= days) {
      throw new IllegalArgumentException("days " + days + ", warningDays " + warningDays);
    }
  }

  /** The last day of one that is set on that day. */
  public LocalDate lastDay(LocalDate setOn) {
    return setOn.plusDays(days - 1L);
  }

  /** Whether a user of one with that last day is warned on that day. */
  public boolean warnsOn(LocalDate day, LocalDate lastDay) {
    return !day.isBefore(lastDay.minusDays(warningDays));
  }
}
