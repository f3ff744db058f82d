package org.tenbiki.application.login;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.shared.LocalizedText;

/**
 * The top page. Source: requirement A-3.
 *
 * @param organisation the contract's name, or the institution's for staff
 * @param lastLogins newest first, the present one included
 * @param certificate empty for who needs none (requirement U-1)
 */
public record TopView(
    LocalizedText organisation, List<LastLogin> lastLogins, Optional<OwnCertificate> certificate) {
  public TopView {
    lastLogins = List.copyOf(lastLogins);
  }

  /**
   * @param success whether the password was right
   */
  public record LastLogin(Instant at, boolean success, String address) {}

  /**
   * The certificate of this session.
   *
   * @param lastDay in Japan
   * @param daysLeft last day minus today, never negative
   * @param noticeDue whether the other pages show the days left too
   * @param renewsInSession whether the renewal is a page behind log-in
   */
  public record OwnCertificate(
      LocalDate lastDay, long daysLeft, boolean noticeDue, boolean renewsInSession) {}
}
