package org.tenbiki.application.contract;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.domain.contract.FirstPasswordRepository;

/** Forgets first passwords whose paper nobody may print any more. Source: requirement D-2. */
@Stateless
public class FirstPasswordExpiryService {
  @Inject FirstPasswordRepository passwords;
  @Inject Clock clock;

  /**
   * @return how many
   */
  public int wipeExpired() {
    return passwords.wipeExpired(clock.instant());
  }
}
