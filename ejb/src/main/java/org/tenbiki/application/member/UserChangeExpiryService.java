package org.tenbiki.application.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tenbiki.domain.user.UserChangeRepository;

/** Removes drafts that nobody carried out. */
@Stateless
public class UserChangeExpiryService {
  @Inject UserChangeRepository changes;
  @Inject Clock clock;

  /**
   * @return how many there were
   */
  public int removeExpired() {
    return changes.removeExpired(clock.instant());
  }
}
