package org.tenbiki.application.login;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.domain.secondfactor.LoginPassageRepository;

/** Clears away log-ins that stopped after the password. */
@Stateless
public class PassageExpiryService {
  @Inject LoginPassageRepository passages;
  @Inject Clock clock;

  /**
   * @return how many
   */
  public int removeExpired() {
    return passages.removeExpired(clock.instant());
  }
}
