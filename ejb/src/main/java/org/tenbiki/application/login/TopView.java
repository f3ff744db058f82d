package org.tenbiki.application.login;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The top page. Source: requirement A-3.
 *
 * @param organisation the contract's name, or the institution's for staff
 * @param lastLogins newest first, the present one included
 * @param lastDay of the certificate, in Japan
 * @param daysLeft last day minus today, never negative
 * @param noticeDue whether the other pages show the days left too
 * @param renewsInSession whether the renewal is a page behind log-in
 */
public record TopView(
    String organisation,
    List<LastLogin> lastLogins,
    LocalDate lastDay,
    long daysLeft,
    boolean noticeDue,
    boolean renewsInSession) {
  public TopView {
    lastLogins = List.copyOf(lastLogins);
  }

  /**
   * @param success whether the password was right
   */
  public record LastLogin(Instant at, boolean success, String address) {}
}
