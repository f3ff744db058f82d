package org.tenbiki.domain.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a paper for a contract tells; never the initial password. Source: requirements S-1, U-1 and
 * D-2.
 *
 * @param portalUrl where the member begins
 * @param date of printing, in Japan
 * @param first null but on the paper of a master whom staff made
 */
public record StartNotice(
    Paper paper,
    String institutionName,
    String serviceName,
    String contractNumber,
    String contractName,
    String branch,
    String portalUrl,
    String helpDeskName,
    String helpDeskPhone,
    String helpDeskHours,
    LocalDate date,
    @Nullable FirstLogIn first) {

  /**
   * With what the master begins.
   *
   * @param password the first one, which opens nothing after its change
   */
  public record FirstLogIn(String loginId, String userName, String password) {
    /** Without the secret. */
    @Override
    public String toString() {
      return "FirstLogIn " + loginId;
    }
  }
}
